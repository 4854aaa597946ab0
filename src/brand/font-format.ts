/** What the first bytes of a font file tell: its wrapping, and the names of its tables. */

interface FontFault {
  readonly detail: string;
  readonly hint: string;
}

/** Why a file is no single font that can be drawn with, as far as its directory tells; undefined when it may be one. */
export function fontFault(bytes: Uint8Array): FontFault | undefined {
  if (isCollection(bytes))
    return { detail: 'it is a collection of fonts', hint: 'Save each font of it as a file of its own.' };
  const tables = tablesOf(bytes);
  if (!tables)
    return { detail: 'it is no TTF, OTF, WOFF or WOFF2 file', hint: 'Convert it to one of these.' };
  if (tables.some(({ end }) => end > bytes.length)) return damaged;
  if (isVariable(bytes) && tables.some(({ name }) => name === 'CFF2'))
    return {
      detail: 'it is a variable font with PostScript outlines (CFF2)',
      hint: 'Save it with TrueType outlines, or one static file for each weight.',
    };
  return undefined;
}

export const damaged: FontFault = {
  detail: 'it is damaged',
  hint: 'Fetch the file anew from where it came.',
};

/** Whether a font has axes: it must be cut into static ones before it is drawn with. */
export function isVariable(bytes: Uint8Array): boolean {
  return tablesOf(bytes)?.some(({ name }) => name === 'fvar') === true;
}

/** TTC, OTC, or either as WOFF2. */
function isCollection(bytes: Uint8Array): boolean {
  const text = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  return text(0) === 'ttcf' || (text(0) === 'wOF2' && text(4) === 'ttcf');
}

interface Table {
  readonly name: string;
  /** Offset in the file after its last byte; 0 where the directory does not say. */
  readonly end: number;
}

/** Undefined when the bytes are no font. */
function tablesOf(bytes: Uint8Array): readonly Table[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    switch (tag(view, 0)) {
      case 'wOFF':
        return list(view, view.getUint16(12), 44, 20, 4);
      case 'wOF2':
        return woff2Tables(view);
      case 'OTTO':
      case 'true':
      case '\0\u0001\0\0':
        return list(view, view.getUint16(4), 12, 16, 8);
      default:
        return undefined;
    }
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

/** Entries of `stride` bytes, each with a name first, and at `offsetAt` where its table starts and how long it is. */
function list(view: DataView, count: number, start: number, stride: number, offsetAt: number): Table[] {
  return Array.from({ length: count }, (_, index) => {
    const at = start + index * stride;
    return { name: tag(view, at), end: view.getUint32(at + offsetAt) + view.getUint32(at + offsetAt + 4) };
  });
}

// WOFF2 numbers the tables it knows (W3C WOFF2 §4.1): 10 glyf, 11 loca, 47 fvar, 63 a name that follows.
const fvar = 47;
const named = 63;
function woff2Tables(view: DataView): readonly Table[] {
  const count = view.getUint16(12);
  const tables: Table[] = [];
  let at = 48;
  for (let index = 0; index < count; index++) {
    const flags = view.getUint8(at++);
    const known = flags & 63;
    const name = known === named ? tag(view, at) : known === fvar ? 'fvar' : `#${known}`;
    tables.push({ name, end: 0 });
    if (known === named) at += 4;
    at = skipNumber(view, at);
    // glyf and loca are transformed with version 0, every other table with any version but 0.
    const version = flags >> 6;
    if (known === 10 || known === 11 ? version === 0 : version !== 0) at = skipNumber(view, at);
  }
  return tables;
}

/** UIntBase128: seven bits in each byte, the eighth says that more follow. */
function skipNumber(view: DataView, at: number): number {
  let next = at;
  while (view.getUint8(next) & 128) next++;
  return next + 1;
}

function tag(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));
}
