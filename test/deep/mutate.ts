/** Files as accidents leave them: bytes flipped, cut, doubled, moved; words that mean something where they land. */
import type { Random } from '../../bench/hubs/random.ts';

/** What breaks parsers: marks of each language, signs that look like nothing, numbers at their ends. */
const troublesome = [
  ...['{', '}', '<', '>', '</', '/>', '<>', '---\n', '```', '`', '\\', '"', "'", '&amp;', '&#xD800;', '&#0;'],
  ...[
    '{offer.',
    '{"a"[0]}',
    '{money(',
    '{`$' + '{1}`}',
    '<Hero>',
    '</Hero>',
    '<Only ',
    'import x',
    '{/*',
    '*/}',
  ],
  ...[
    ': ',
    '- ',
    '? ',
    '&a ',
    '*a',
    '<<: *a',
    '!!binary ',
    '|\n',
    '>-\n',
    '%YAML',
    '\t',
    ' #',
    '[',
    ']',
    ', ',
  ],
  ...[
    'null',
    'true',
    '~',
    '.inf',
    '.nan',
    '-0',
    '1e400',
    '99999999999999999999',
    '0x1F',
    '2027-02-30',
    '25:61',
  ],
  ...[
    '0',
    '-1',
    '00',
    '1_000',
    '¼',
    '\u0000',
    '\u0007',
    '\u001b[31m',
    '\u00ad',
    '\u200b',
    '\u202e',
    '\u2028',
  ],
  ...['\ufeff', '\ufffd', 'e\u0301', '\u{1f468}\u200d\u{1f469}', '\u{e0041}', 'ﷺ', '日本語', 'עברית', 'i̇'],
  ...['../', '/etc/hostname', 'https://', 'javascript:alert(1)', 'data:,', '__proto__', 'constructor', 'NaN'],
  ...['{color.', '{color.ink}', '"$value"', '"$ref": "#"', '#fff', 'url(#a)', '<script>', '<!ENTITY a "b">'],
  ...[
    '%',
    '€',
    'EUR',
    'USD',
    'JPY',
    'a'.repeat(300),
    '\n\n\n',
    '\r',
    '\r\n',
    ' '.repeat(200),
    '> '.repeat(80),
  ],
];

const operations: readonly ((bytes: Buffer, random: Random, other: Buffer) => Buffer)[] = [
  function flipBit(bytes, random) {
    const changed = Buffer.from(bytes);
    changed[random.below(bytes.length)]! ^= 1 << random.below(8);
    return changed;
  },
  function setByte(bytes, random) {
    const changed = Buffer.from(bytes);
    changed[random.below(bytes.length)] = random.pick([0, 10, 13, 32, 34, 60, 123, 127, 128, 192, 255]);
    return changed;
  },
  function cutOut(bytes, random) {
    const [from, to] = range(bytes, random);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  function cutShort(bytes, random) {
    return bytes.subarray(0, random.below(bytes.length));
  },
  function double(bytes, random) {
    const [from, to] = range(bytes, random);
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  },
  function move(bytes, random) {
    const [from, to] = range(bytes, random);
    const rest = Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
    const at = random.below(rest.length + 1);
    return Buffer.concat([rest.subarray(0, at), bytes.subarray(from, to), rest.subarray(at)]);
  },
  function insert(bytes, random) {
    const at = random.below(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(random.pick(troublesome)), bytes.subarray(at)]);
  },
  function replace(bytes, random) {
    const [from, to] = range(bytes, random);
    return Buffer.concat([
      bytes.subarray(0, from),
      Buffer.from(random.pick(troublesome)),
      bytes.subarray(to),
    ]);
  },
  function borrow(bytes, random, other) {
    if (other.length === 0) return bytes;
    const [from, to] = range(other, random);
    const at = random.below(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), other.subarray(from, to), bytes.subarray(at)]);
  },
  function changeNumber(bytes, random) {
    const text = bytes.toString('latin1');
    const numbers = [...text.matchAll(/\d+/g)];
    if (numbers.length === 0) return bytes;
    const { 0: found, index } = random.pick(numbers);
    const number = random.pick(['0', '-1', '1e9', '99999999999', '0.0000001', '07', '']);
    return Buffer.from(text.slice(0, index) + number + text.slice(index + found.length), 'latin1');
  },
  function changeWord(bytes, random) {
    const text = bytes.toString('latin1');
    const words = [...text.matchAll(/[A-Za-z]{2,}/g)];
    if (words.length === 0) return bytes;
    const { 0: found, index } = random.pick(words);
    const word = random.oneIn(2)
      ? Buffer.from(random.pick(troublesome)).toString('latin1')
      : random.pick(words)[0];
    return Buffer.from(text.slice(0, index) + word + text.slice(index + found.length), 'latin1');
  },
];

export interface Mutant {
  readonly bytes: Buffer;
  /** What was done to it, in order. */
  readonly done: readonly string[];
}

/** One to four changes. `other` is a second file to borrow from. */
export function mutate(bytes: Uint8Array, random: Random, other: Uint8Array): Mutant {
  let changed = Buffer.from(bytes);
  const done: string[] = [];
  for (let left = random.oneIn(3) ? random.between(2, 4) : 1; left > 0 && changed.length > 0; left--) {
    const operation = random.pick(operations);
    changed = Buffer.from(operation(changed, random, Buffer.from(other)));
    done.push(operation.name);
  }
  return { bytes: changed, done };
}

/** Some bytes in a row, seldom many. */
function range(bytes: Buffer, random: Random): [number, number] {
  const from = random.below(bytes.length);
  const length = random.oneIn(5) ? random.between(1, 400) : random.between(1, 12);
  return [from, Math.min(bytes.length, from + length)];
}
