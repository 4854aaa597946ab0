import type { TypeName } from '../tokens/type-names.ts';
import type { Draft } from './draft.ts';
import type { Json, JsonMap } from './json.ts';

/** What became of a token. */
export type Result = Kept | Left;

export interface Kept {
  readonly kept: true;
  /** The token as it will be written. */
  readonly out: JsonMap;
  readonly type: TypeName;
  /** References written out. */
  readonly literal: Json;
  /** As the source has it, references written out. */
  readonly source: Json;
  /** Tokens that it refers to in the result, by their names there, with the types found. */
  readonly references: readonly { readonly name: string; readonly type: TypeName }[];
  /** Empty when nothing was changed. */
  readonly reasons: readonly string[];
}

export interface Left {
  readonly kept: false;
  readonly why: string;
}

/** In the order of conversion: a token comes after those that it refers to. */
export type Results = Map<Draft, Result>;
