/** A second colour where only one is given, and two where none is. */
import { hexOf, oklchOf } from './color.ts';

/** Pairs that look like somebody chose them; which of them a brand gets follows from its name. */
const pairs: readonly (readonly [string, string])[] = [
  ['#0f4c5c', '#f2a65a'],
  ['#7a1f3d', '#f4c095'],
  ['#1d3557', '#e9c46a'],
  ['#2f5d50', '#f2b5a7'],
  ['#4b2e83', '#9fd8cb'],
  ['#b3402a', '#f3d9b1'],
  ['#12355b', '#ef6f6c'],
  ['#3d3a5c', '#f1c550'],
];

export function pairFor(name: string): readonly [string, string] {
  let sum = 0;
  for (const sign of name) sum = (sum * 31 + sign.codePointAt(0)!) % 1_000_003;
  return pairs[sum % pairs.length]!;
}

/** A light neighbour of a colour; a light grey beside a grey. */
export function companionOf(main: string): string {
  const { l, c, h } = oklchOf(main);
  const lightness = l > 0.7 ? 0.4 : 0.85;
  return hexOf({ l: lightness, c: c < 0.03 ? 0 : 0.09, h: h + 40 });
}
