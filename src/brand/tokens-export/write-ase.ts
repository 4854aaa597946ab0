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

/**
 * Colours with declared ink as CMYK, under the name of their spot where they have one; all others as RGB. A spot that
 * several tokens name is one swatch: it is one plate.
 */
export function writeAse(swatches: readonly Swatch[]): Uint8Array {
  const groups = Map.groupBy(withoutRepeatedSpots(swatches), ({ group }) => group);
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

function withoutRepeatedSpots(swatches: readonly Swatch[]): readonly Swatch[] {
  const seen = new Set<string>();
  return swatches.filter(({ ink }) => {
    if (ink?.spot === undefined) return true;
    const key = JSON.stringify([ink.spot, ink.cmyk]);
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  });
}

function block(type: number, body: Uint8Array): Uint8Array {
  const head = Buffer.alloc(6);
  head.writeUInt16BE(type);
  head.writeUInt32BE(body.length, 2);
  return Buffer.concat([head, body]);
}

function colorOf({ name, hex, ink }: Swatch): Uint8Array {
  const type = Buffer.alloc(2);
  type.writeUInt16BE(ink?.spot === undefined ? GLOBAL : SPOT);
  const values = ink ? floats('CMYK', ink.cmyk, 100) : floats('RGB ', levelsOf(hex), 255);
  return Buffer.concat([nameOf(ink?.spot ?? name), values, type]);
}

/** Four letters that name the model, and its values from 0 to 1. */
function floats(model: string, values: readonly number[], whole: number): Uint8Array {
  const bytes = Buffer.alloc(4 + 4 * values.length);
  bytes.write(model, 'latin1');
  for (const [index, value] of values.entries()) bytes.writeFloatBE(value / whole, 4 + 4 * index);
  return bytes;
}

/** UTF-16 with a zero at its end, and before it the number of its units, that zero included. */
function nameOf(text: string): Uint8Array {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(text.length + 1);
  return Buffer.concat([length, Buffer.from(`${text}\0`, 'utf16le').swap16()]);
}
