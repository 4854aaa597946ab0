/**
 * What a picture says. A PNG has no words to read, so they are those of the vector picture that became it: the
 * marks, in the order in which its lines were drawn. Codes are read from the pixels.
 */
import type { Mark } from '../ir/artifact.ts';
import { foldSpaces } from './text.ts';

/** Words of the marks. A fact that stands within a line of text is part of that line and is not said twice. */
export function readMarks(marks: readonly Mark[]): string {
  const lines = marks.filter((mark) => mark.kind === 'text');
  const facts = marks.filter((mark) => mark.kind === 'fact' && !lines.some((line) => holds(line, mark)));
  return foldSpaces(
    marks
      .filter((mark) => lines.includes(mark) || facts.includes(mark))
      .map((mark) => mark.text)
      .join(' '),
  );
}

function holds(line: Mark, fact: Mark): boolean {
  return line.slot === fact.slot && line.text.includes(fact.text) && sameBox(line, fact);
}

function sameBox(a: Mark, b: Mark): boolean {
  const [first, second] = [a.boxes[0], b.boxes[0]];
  if (!first || !second) return false;
  return (
    (first.page ?? 1) === (second.page ?? 1) &&
    first.y < second.y + second.height &&
    second.y < first.y + first.height
  );
}
