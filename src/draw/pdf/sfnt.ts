/**
 * Font files as plain sfnt (TTF or OTF). fontkit inflates WOFF in JavaScript, about 50 ms a file here, and cannot
 * subset WOFF2 at all (its glyph table is transformed), so both are unpacked once, before fontkit sees them.
 */
import { inflateSync } from 'node:zlib';
import decompressWoff2 from 'woff2-encoder/decompress';
import { limits } from '../../limits.ts';

const woff = 0x774f4646;
const woff2 = 0x774f4632;
/** Bytes of a table's entry in a WOFF directory and in an sfnt directory. */
const woffEntryBytes = 20;
const sfntEntryBytes = 16;

/** The font as TTF or OTF bytes; such a file comes back as it is. Throws when a font file is broken. */
export async function unpackFont(file: Uint8Array): Promise<Uint8Array> {
  const signature = new DataView(file.buffer, file.byteOffset, file.byteLength).getUint32(0);
  if (signature === woff2) return await decompressWoff2(file);
  if (signature === woff) return unpackWoff(file);
  return file;
}

/** WOFF 1 is an sfnt whose tables are deflated one by one. */
function unpackWoff(file: Uint8Array): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const tableCount = view.getUint16(12);
  const tables = Array.from({ length: tableCount }, (_, index) => {
    const at = 44 + index * woffEntryBytes;
    const start = view.getUint32(at + 4);
    const packed = file.subarray(start, start + view.getUint32(at + 8));
    const length = view.getUint32(at + 12);
    return {
      tag: view.getUint32(at),
      checksum: view.getUint32(at + 16),
      bytes: packed.length < length ? inflateSync(packed, { maxOutputLength: limits.fontBytes }) : packed,
    };
  });

  const headBytes = 12 + tableCount * sfntEntryBytes;
  const bodyBytes = tables.reduce((sum, table) => sum + padded(table.bytes.length), 0);
  const out = new Uint8Array(headBytes + bodyBytes);
  const target = new DataView(out.buffer);
  const power = 2 ** Math.floor(Math.log2(tableCount));
  target.setUint32(0, view.getUint32(4));
  target.setUint16(4, tableCount);
  target.setUint16(6, power * sfntEntryBytes);
  target.setUint16(8, Math.log2(power));
  target.setUint16(10, (tableCount - power) * sfntEntryBytes);
  let offset = headBytes;
  tables.forEach((table, index) => {
    const at = 12 + index * sfntEntryBytes;
    target.setUint32(at, table.tag);
    target.setUint32(at + 4, table.checksum);
    target.setUint32(at + 8, offset);
    target.setUint32(at + 12, table.bytes.length);
    out.set(table.bytes, offset);
    offset += padded(table.bytes.length);
  });
  return out;
}

/** Tables start at multiples of four bytes. */
function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
