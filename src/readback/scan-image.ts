/** Reads QR codes and EAN-13 barcodes out of the pixels of a PNG or JPEG. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

let ready = false;

/** Values in the order of the scanner; empty when it finds none. */
export async function scanImage(file: Uint8Array): Promise<readonly string[]> {
  if (!ready) {
    // Left alone, the library fetches its module from a server; it comes from the package instead.
    const module = readFileSync(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')));
    const wasmBinary = new Uint8Array(module).buffer;
    prepareZXingModule({ overrides: { wasmBinary } });
    ready = true;
  }
  const found = await readBarcodes(file, {
    formats: ['QRCode', 'EAN-13'],
    tryHarder: true,
    maxNumberOfSymbols: 8,
  });
  return found.filter((one) => one.isValid).map((one) => one.text);
}
