/**
 * What a picture says. A PNG has no words to read, so they are those of the vector picture that became it: the
 * marks, one for each run, in the order in which they were drawn. Codes are read from the pixels.
 */
import type { Mark } from '../ir/artifact.ts';
import { foldSpaces } from './text.ts';

export function readMarks(marks: readonly Mark[]): string {
  const said = marks.filter((mark) => mark.kind === 'text' || mark.kind === 'fact');
  return foldSpaces(said.map((mark) => mark.text).join(' '));
}
