/** What is known of a source while it is imported: units, groups and drafts of tokens. */
import type { Span } from '../../diagnostic.ts';
import type { TypeName } from '../tokens/type-names.ts';
import type { Json, JsonMap } from './json.ts';
import type { Parsed } from './parsed.ts';

/** A token file to be written: a file of the source, or one set of a file of Tokens Studio. */
export interface Unit {
  /** The set's name, or the file's path without its ending. */
  readonly name: string;
  readonly parsed: Parsed;
  readonly map: JsonMap;
  readonly root: Group;
  readonly drafts: readonly Draft[];
  /** Below the output folder. */
  readonly out: string;
}

export interface Group {
  /** Names in the result. */
  readonly path: readonly string[];
  /** `$type`, `$description`, … as they will be written. */
  readonly props: Map<string, Json>;
  /** Properties that the format has no place for. */
  readonly extra: Map<string, Json>;
  /** By name in the result, in the order of the source. */
  readonly children: Map<string, Group | Draft>;
  /** Tokens that could not be kept, in the order of the source. */
  readonly left: Draft[];
}

export interface Draft {
  readonly kind: 'token';
  /** As the source spells it, dotted: how references name it. */
  readonly path: string;
  /** Names in the result; settled when all files are read, like the group and the moves. */
  newPath: readonly string[];
  group: Group;
  /** Its own properties, as they stand in the source. */
  readonly raw: JsonMap;
  readonly valueKey: '$value' | 'value' | '$ref';
  readonly at: Span;
  /** As the source says it, of the token or of a group around it. */
  readonly declared: string | undefined;
  /** The type that the groups of the result give it. */
  readonly inherited: TypeName | undefined;
  /** Set where reading already shows that it cannot be kept. */
  readonly refused?: string;
  /** Reasons of changes that reading made: a new name, a move into `$root`. */
  moved: readonly string[];
  /** Set where another file gives its group another type, so that it has to say its own. */
  contested?: boolean;
}

/** What the format has no place for and what is no token: listed beside the changes. */
export interface Note {
  readonly at: Span;
  readonly path: string;
  readonly message: string;
  /** What is not carried over as it was. */
  readonly was?: Json;
}

export function newName({ newPath }: Draft): string {
  return newPath.join('.');
}
