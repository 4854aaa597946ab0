/** Reads QR codes and EAN-13 barcodes out of pixels. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Sharp } from 'sharp';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

let ready = false;

/**
 * At most `most` values in the order of the scanner; empty when it finds none. The scanner goes on looking until
 * it has as many, which is what costs.
 */
export async function scanImage(image: Sharp, most: number): Promise<readonly string[]> {
  if (!ready) {
    // Left alone, the library fetches its module from a server; it comes from the package instead.
    const module = readFileSync(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')));
    const wasmBinary = new Uint8Array(module).buffer;
    prepareZXingModule({ overrides: { wasmBinary } });
    ready = true;
  }
  // As pixels: the scanner's own decoder of PNG takes longer than all the rest.
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const pixels = {
    data: new Uint8ClampedArray(data),
    width: info.width,
    height: info.height,
    colorSpace: 'srgb',
  } as const;
  const found = await readBarcodes(pixels, {
    formats: ['QRCode', 'EAN-13'],
    tryHarder: true,
    maxNumberOfSymbols: most,
  });
  return found.filter((one) => one.isValid).map((one) => one.text);
}
