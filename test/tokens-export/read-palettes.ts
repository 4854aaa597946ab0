/** Small readers of palettes, written from the descriptions of the formats; what is wrong fails the test that reads. */
import { expect } from 'vitest';

export interface AseColor {
  readonly group: string;
  readonly name: string;
  readonly model: string;
  readonly values: readonly number[];
  readonly kind: number;
}

/** https://cyotek.com/blog/reading-adobe-swatch-exchange-ase-files-using-csharp */
export function readAse(bytes: Uint8Array): readonly AseColor[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const letters = (at: number, count: number) =>
    String.fromCharCode(...Array.from({ length: count }, (_, index) => view.getUint8(at + index)));
  expect([letters(0, 4), view.getUint16(4), view.getUint16(6)]).toEqual(['ASEF', 1, 0]);
  const colors: AseColor[] = [];
  let at = 12;
  let group: string | undefined;
  let blocks = 0;
  for (; at < bytes.length; blocks++) {
    const type = view.getUint16(at);
    const end = at + 6 + view.getUint32(at + 2);
    at += 6;
    const name = () => {
      const units = view.getUint16(at);
      const text = Array.from({ length: units }, (_, index) => view.getUint16(at + 2 + 2 * index));
      at += 2 + 2 * units;
      expect(text.at(-1), 'a name ends with a zero').toBe(0);
      expect(text.indexOf(0), 'and has no other').toBe(units - 1);
      return String.fromCharCode(...text.slice(0, -1));
    };
    if (type === 0xc001) {
      expect(group, 'groups do not nest').toBeUndefined();
      group = name();
    } else if (type === 0xc002) {
      expect(group).toBeDefined();
      group = undefined;
    } else {
      expect(type).toBe(1);
      const called = name();
      const model = letters(at, 4);
      const count = { CMYK: 4, 'RGB ': 3 }[model]!;
      const values = Array.from({ length: count }, (_, index) => view.getFloat32(at + 4 + 4 * index));
      at += 4 + 4 * count;
      colors.push({ group: group!, name: called, model, values, kind: view.getUint16(at) });
      at += 2;
    }
    expect(at, 'a block is as long as it says').toBe(end);
  }
  expect([blocks, group]).toEqual([view.getUint32(8), undefined]);
  return colors;
}

/** https://developer.gimp.org/core/standards/gpl/ */
export function readGpl(text: string) {
  const [magic, name, columns, ...body] = text.split('\n');
  expect(magic).toBe('GIMP Palette');
  expect(body.pop(), 'the last line ends').toBe('');
  const colors = body
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const match = /^\s*(\d+)\s+(\d+)\s+(\d+)(?:\s+(.*))?$/.exec(line);
      expect(match, line).not.toBeNull();
      expect(Buffer.byteLength(line)).toBeLessThan(1024);
      const levels = match!.slice(1, 4).map(Number);
      expect(Math.max(...levels)).toBeLessThan(256);
      return { levels, name: match![4] };
    });
  return {
    name: /^Name: (.*)$/.exec(name!)![1],
    columns: Number(/^Columns: (\d+)$/.exec(columns!)![1]),
    colors,
  };
}
