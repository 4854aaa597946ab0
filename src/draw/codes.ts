/** QR codes and till barcodes as path data, one unit to a module. */
import bwip from 'bwip-js';
import encodeQr from 'qr';

export interface QrModules {
  /** Modules along one side, without quiet zone. */
  readonly side: number;
  /** Dark modules from 0, 0, joined along each row. */
  readonly d: string;
}

/** Level M: a tenth of a printed card may be scratched or creased and it still reads. */
export function qrModules(value: string): QrModules {
  // The library insists on a border; the quiet zone is drawn by the layout, as white paper.
  const border = 1;
  const rows = encodeQr(value, 'raw', { ecc: 'medium', border });
  const side = rows.length - 2 * border;
  let d = '';
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const dark = (at: number) => rows[y + border]?.[at + border] === true && at < side;
      if (!dark(x) || (x > 0 && dark(x - 1))) continue;
      let end = x + 1;
      while (dark(end)) end++;
      d += `M${x} ${y}h${end - x}v1h${x - end}Z`;
    }
  }
  return { side, d };
}

/** ISO/IEC 18004: four light modules on every side. */
export const qrQuietModules = 4;

export interface EanBars {
  /** 95 modules without quiet zones. */
  readonly modules: number;
  /** Ordinary bars and the longer guards: x and width of each. */
  readonly bars: readonly { readonly x: number; readonly width: number; readonly guard: boolean }[];
}

/** GS1 General Specifications, 5.2.3.4: light modules at the left and right of an EAN-13. */
export const eanQuietModules = { left: 11, right: 7 } as const;

/** `digits` are 13 and their check digit is right: the schema has seen to it. */
export function eanBars(digits: string): EanBars {
  const [symbol] = bwip.raw('ean13', digits, { includetext: true });
  if (!symbol || !('sbs' in symbol)) throw new Error('The barcode library gave no bars.');
  const bars: { x: number; width: number; guard: boolean }[] = [];
  let x = 0;
  symbol.sbs.forEach((width, index) => {
    if (index % 2 === 0) bars.push({ x, width, guard: (symbol.bbs[index / 2] ?? 0) < 0 });
    x += width;
  });
  return { modules: x, bars };
}
