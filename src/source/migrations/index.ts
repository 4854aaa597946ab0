/**
 * How older files become files of today, a step for each schema that a kind of file has had. A step is a pure edit of the
 * text: comments, order, line ends and everything that it does not mean to change stay as they were typed.
 */
import { type AuthoredKind, authoredKinds } from '../authored-kinds.ts';
import type { SourceFile } from '../file.ts';
import type { OffsetEdit } from '../text-edits.ts';
import { saySchema } from './say-schema.ts';

export interface Migration {
  /** Name of the kind, as in `authoredKinds`. */
  readonly kind: string;
  /** Makes a file of the next schema out of one of this. */
  readonly from: number;
  /** Edits of the text; “\n” in them becomes the line end of the file. */
  edits(source: SourceFile): readonly OffsetEdit[];
}

/** A new schema of a kind is its number in `authoredKinds`, a file in this folder and a row here. */
export const migrations: readonly Migration[] = [
  // Before files said of which schema they are. Words need not, so nothing is put into them.
  ...authoredKinds
    .filter(({ mustSay }) => mustSay)
    .map(({ name }) => ({ kind: name, from: 0, edits: saySchema })),
];

/** The step that a file of this kind and schema takes next. One that is missing is a mistake of ours. */
export function stepFrom({ name }: AuthoredKind, schema: number): Migration {
  const step = migrations.find(({ kind, from }) => kind === name && from === schema);
  if (!step) throw new Error(`No migration leads on from schema ${schema} of “${name}”.`);
  return step;
}
