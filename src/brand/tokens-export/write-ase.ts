/**
 * Adobe Swatch Exchange, version 1.0: big-endian blocks of a type, a length and a body. Adobe has published no
 * description; others have, from what its programs write and read
 * (https://cyotek.com/blog/reading-adobe-swatch-exchange-ase-files-using-csharp).
 */
import { levelsOf } from './screen-color.ts';
import type { Swatch } from './swatches.ts';

const GROUP_START = 0xc001;
const GROUP_END = 0xc002;
const COLOR = 0x0001;

/** How a swatch behaves: a global one changes wherever it was used, a spot one has a plate of its own. */
const GLOBAL = 0;
const SPOT = 1;

interface Entry {
  readonly group: string;
  readonly name: string;
  readonly model: 'RGB ' | 'CMYK';
  /** From 0 to 1. */
  readonly values: readonly number[];
  readonly type: number;
}

/**
 * Every colour as RGB, and below, in groups of their own, the inks that are declared: a program that has to reckon one
 * from the other comes to another colour. Swatches of one name would be merged, so an ink is told apart by its name, and
 * a spot is called as its plate is.
 */
export function writeAse(swatches: readonly Swatch[]): Uint8Array {
  const entries = [...swatches.map(screenEntry), ...inkEntries(swatches)];
  const groups = Map.groupBy(entries, ({ group }) => group);
  const blocks = [...groups].flatMap(([name, members]) => [
    block(GROUP_START, nameOf(name)),
    ...members.map((one) => block(COLOR, colorOf(one))),
    block(GROUP_END, Buffer.alloc(0)),
  ]);
  const head = Buffer.alloc(12);
  head.write('ASEF', 'latin1');
  head.writeUInt16BE(1, 4);
  head.writeUInt32BE(blocks.length, 8);
  return Buffer.concat([head, ...blocks]);
}

function screenEntry({ group, name, hex }: Swatch): Entry {
  return { group, name, model: 'RGB ', values: levelsOf(hex).map((level) => level / 255), type: GLOBAL };
}

/** A spot that several tokens name with the same inks is one swatch: it is one plate. */
function inkEntries(swatches: readonly Swatch[]): readonly Entry[] {
  const entries = new Map<string, Entry>();
  for (const { group, name, ink } of swatches) {
    if (!ink) continue;
    const entry: Entry = {
      group: `${group} (ink)`,
      name: ink.spot ?? `${name} (ink)`,
      model: 'CMYK',
      values: ink.cmyk.map((percentage) => percentage / 100),
      type: ink.spot === undefined ? GLOBAL : SPOT,
    };
    const key = ink.spot === undefined ? `${group}\n${name}` : JSON.stringify([ink.spot, ink.cmyk]);
    if (!entries.has(key)) entries.set(key, entry);
  }
  return [...entries.values()];
}

function block(type: number, body: Uint8Array): Uint8Array {
  const head = Buffer.alloc(6);
  head.writeUInt16BE(type);
  head.writeUInt32BE(body.length, 2);
  return Buffer.concat([head, body]);
}

function colorOf({ name, model, values, type }: Entry): Uint8Array {
  const body = Buffer.alloc(4 + 4 * values.length + 2);
  body.write(model, 'latin1');
  for (const [index, value] of values.entries()) body.writeFloatBE(value, 4 + 4 * index);
  body.writeUInt16BE(type, body.length - 2);
  return Buffer.concat([nameOf(name), body]);
}

/** UTF-16 with a zero at its end, and before it the number of its units, that zero included. */
function nameOf(text: string): Uint8Array {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(text.length + 1);
  return Buffer.concat([length, Buffer.from(`${text}\0`, 'utf16le').swap16()]);
}
