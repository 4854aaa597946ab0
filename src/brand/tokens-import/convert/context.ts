import type { TypeName } from '../../tokens/type-names.ts';
import type { Json } from '../json.ts';

export interface Typed {
  readonly type: TypeName;
  readonly value: Json;
}

/** A token that a reference names, as far as it is known. */
export interface Target extends Typed {
  /** Its path in the result. */
  readonly name: string;
  /** Its value as the source has it, references written out. */
  readonly source: Json;
  /** Its value in the result, references written out. */
  readonly literal: Json;
}

/** What a reader of values may ask and tell. A reader that gives up answers undefined, having said why. */
export interface Context {
  /** Path in small letters, for guesses from names. */
  readonly path: string;
  /** Of the typography around, where it is known. */
  readonly fontSizePx?: number | undefined;
  /** A change that the list of changes must explain. */
  note(why: string): void;
  /** Gives up; the first reason counts. */
  fail(why: string): undefined;
  /** The token of a reference; fails by itself. */
  target(reference: string): Target | undefined;
  /** The text with every `{reference}` in it written out, each in brackets for sums; fails by itself. */
  text(value: string, brackets: boolean): string | undefined;
}

/** Reads a value of one kind; strict values come back as they are. */
export type Reader = (value: Json, cx: Context) => Typed | undefined;

const exact = /^\{([^{}]+)\}$/;

/** `a.b` of `{a.b}`, and of the pointers `{ "$ref": "#/a/b" }` that name a whole token. */
export function referenceOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? exact.exec(value.trim())?.[1] : undefined;
}

/** References in a text, in order. */
export function referencesIn(text: string): readonly string[] {
  return [...text.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1]!);
}
