/**
 * Whether a file is a static font. A variable font is refused: satori draws its default instance with a false
 * bold instead of the weight that was asked for (measured).
 */
export function fontFault(bytes: Uint8Array): { readonly detail: string; readonly hint: string } | undefined {
  const tables = tableNames(bytes);
  if (!tables)
    return { detail: 'it is no TTF, OTF, WOFF or WOFF2 file', hint: 'Convert it to one of these.' };
  if (!tables.includes('fvar')) return undefined;
  return {
    detail: 'it is a variable font',
    hint: 'Save one static file for each weight, with a font editor or the family’s static download.',
  };
}

/** Names of the font's tables. Undefined when the bytes are no font. */
function tableNames(bytes: Uint8Array): readonly string[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    switch (tag(view, 0)) {
      case 'wOFF':
        return list(view, view.getUint16(12), 44, 20);
      case 'wOF2':
        return woff2Tables(view);
      case 'OTTO':
      case 'true':
      case '\0\u0001\0\0':
        return list(view, view.getUint16(4), 12, 16);
      default:
        return undefined;
    }
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

function list(view: DataView, count: number, start: number, stride: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => tag(view, start + index * stride));
}

// WOFF2 numbers the tables it knows (W3C WOFF2 §4.1): 10 glyf, 11 loca, 47 fvar, 63 a name that follows.
const fvar = 47;
const named = 63;
function woff2Tables(view: DataView): readonly string[] {
  const count = view.getUint16(12);
  const names: string[] = [];
  let at = 48;
  for (let index = 0; index < count; index++) {
    const flags = view.getUint8(at++);
    const known = flags & 63;
    names.push(known === named ? tag(view, at) : known === fvar ? 'fvar' : `#${known}`);
    if (known === named) at += 4;
    at = skipNumber(view, at);
    // glyf and loca are transformed with version 0, every other table with any version but 0.
    const version = flags >> 6;
    if (known === 10 || known === 11 ? version === 0 : version !== 0) at = skipNumber(view, at);
  }
  return names;
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
