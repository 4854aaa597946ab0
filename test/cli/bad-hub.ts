/** What a stranger or a tired author may leave in a hub, each in a campaign of its own, all in one run. */
import { deflateSync } from 'node:zlib';
import { campaign, words } from './hub-fixture.ts';

export interface BadInput {
  readonly name: string;
  /** Files below the campaign's folder, laid over the sound ones; `null` takes one away. */
  readonly files: Readonly<Record<string, string | Uint8Array | null>>;
  /** Symbolic links: name to target. */
  readonly links?: Readonly<Record<string, string>>;
  /** Code and file (below the campaign) of the finding that answers it. */
  readonly code: string;
  readonly file: 'campaign.yaml' | 'fr.mdx' | 'tea.svg';
  readonly line?: number;
}

const bytes = (...values: number[]) => new Uint8Array(values);
const withWords = (more: string) => ({ 'fr.mdx': `${words}\n${more}\n` });
const withFacts = (from: string | RegExp, to: string) => ({ 'campaign.yaml': campaign.replace(from, to) });
const web = campaign.replace('  sms: [text]\n', '  sms: [text]\n  web: [page]\n');
const picture = (src: string, more: Readonly<Record<string, string | Uint8Array>> = {}) => ({
  'campaign.yaml': web,
  'fr.mdx': `${words}\n![Une tasse](${src})\n`,
  ...more,
});

/** A PNG that claims 30,000 × 30,000 pixels in a few hundred bytes. */
function bomb(): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const head = Buffer.from([0, 0, 0, 0, ...Buffer.from(type, 'latin1')]);
    head.writeUInt32BE(data.length);
    const crc = Buffer.alloc(4);
    crc.writeUInt32BE(crc32(Buffer.concat([head.subarray(4), data])));
    return Buffer.concat([head, data, crc]);
  };
  const size = Buffer.alloc(13);
  size.writeUInt32BE(30_000, 0);
  size.writeUInt32BE(30_000, 4);
  size.set([8, 2, 0, 0, 0], 8);
  const signature = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  return Buffer.concat([
    signature,
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(Buffer.alloc(90_001))),
    chunk('IEND', bytes()),
  ]);
}

function crc32(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}<path d="M0 0h9v9z"/></svg>`;

export const badInputs: readonly BadInput[] = [
  {
    name: 'malformed-yaml',
    files: withFacts('offer:', 'offer: ['),
    code: 'yaml/syntax',
    file: 'campaign.yaml',
  },
  {
    name: 'duplicate-key',
    files: withFacts('stage: buy', 'stage: buy\nstage: buy'),
    code: 'yaml/duplicate-key',
    file: 'campaign.yaml',
    line: 5,
  },
  {
    name: 'unknown-key',
    files: withFacts('stage: buy', 'stages: buy'),
    code: 'content/unknown-key',
    file: 'campaign.yaml',
    line: 4,
  },
  {
    name: 'wrong-type',
    files: withFacts('percent: 15', 'percent: many'),
    code: 'content/wrong-value',
    file: 'campaign.yaml',
    line: 13,
  },
  {
    name: 'unknown-brand',
    files: withFacts('brand: plain', 'brand: plane'),
    code: 'campaign/unknown-brand',
    file: 'campaign.yaml',
    line: 2,
  },
  {
    name: 'unknown-market',
    files: withFacts('market: FR', 'market: ZZ'),
    code: 'campaign/unknown-market',
    file: 'campaign.yaml',
    line: 5,
  },
  {
    name: 'end-before-start',
    files: withFacts('2027-05-16 23:59', '2027-04-16 23:59'),
    code: 'campaign/ends-before-start',
    file: 'campaign.yaml',
  },
  {
    name: 'negative-price',
    files: withFacts('minimum: 30 EUR', 'minimum: -30 EUR'),
    code: 'content/wrong-value',
    file: 'campaign.yaml',
  },
  {
    name: 'no-zone',
    files: withFacts('timeZone: Europe/Paris\n', ''),
    code: 'content/missing-key',
    file: 'campaign.yaml',
  },
  {
    name: 'locale-without-words',
    files: withFacts('locales: [fr]', 'locales: [fr, en]'),
    code: 'campaign/words-missing',
    file: 'campaign.yaml',
  },
  { name: 'empty-file', files: { 'fr.mdx': '' }, code: 'file/empty', file: 'fr.mdx', line: 1 },
  {
    name: 'not-utf8',
    files: { 'fr.mdx': bytes(0x61, 0xff, 0xfe, 0x0a) },
    code: 'file/encoding',
    file: 'fr.mdx',
    line: 1,
  },
  {
    name: 'over-1-mib',
    files: { 'fr.mdx': `${words}${'mot '.repeat(280_000)}` },
    code: 'file/too-large',
    file: 'fr.mdx',
    line: 1,
  },
  { name: 'nested-5000-deep', files: withWords('> '.repeat(5000)), code: 'mdx/too-deep', file: 'fr.mdx' },
  {
    name: 'nested-yaml',
    files: withFacts('stage: buy', `objective: ${'['.repeat(5000)}`),
    code: 'yaml/too-deep',
    file: 'campaign.yaml',
  },
  { name: 'unclosed-tag', files: withWords('<Hero>'), code: 'mdx/unclosed-tag', file: 'fr.mdx', line: 8 },
  {
    // The line of hyphens makes a heading of it: the parser then closes what it never opened.
    name: 'unclosed-tag-in-a-heading',
    files: withWords('<S t="">,\n-'),
    code: 'mdx/unclosed-tag',
    file: 'fr.mdx',
    line: 8,
  },
  {
    name: 'unknown-block',
    files: withWords('<Herro>a</Herro>'),
    code: 'block/unknown',
    file: 'fr.mdx',
    line: 8,
  },
  {
    name: 'unknown-prop',
    files: withWords('<Steps titel="a">\n\n1. b\n\n</Steps>'),
    code: 'block/unknown-prop',
    file: 'fr.mdx',
    line: 8,
  },
  {
    name: 'unknown-segment',
    files: withWords('<Segment is="silver">\n\na\n\n</Segment>'),
    code: 'campaign/unknown-segment',
    file: 'fr.mdx',
    line: 8,
  },
  {
    name: 'import',
    files: withWords('import x from "./x.js"'),
    code: 'block/code-refused',
    file: 'fr.mdx',
    line: 8,
  },
  {
    name: 'export',
    files: withWords('export const x = 1'),
    code: 'block/code-refused',
    file: 'fr.mdx',
    line: 8,
  },
  ...[
    ['jsx', '{offer.code && <b/>}'],
    ['map', '{[1].map(n => n)}'],
    ['call', '{fetch("https://x.example")}'],
    ['assignment', '{offer.code = "X"}'],
    ['delete', '{delete offer.code}'],
    ['process', '{process.exit(1)}'],
    ['global', '{globalThis}'],
    ['constructor', '{offer.constructor("return 1")()}'],
    ['constructor-key', '{money["constructor"]}'],
    ['constructor-array-key', '{offer[["constructor"]]}'],
    ['proto', '{offer.__proto__}'],
    ['increment', '{offer.percent++}'],
  ].map(([name, expression]) => ({
    name: `expression-${name}`,
    files: withWords(`Le code ${expression}.`),
    code: 'expression/',
    file: 'fr.mdx' as const,
    line: 8,
  })),
  { name: 'image-missing', files: picture('tea.png'), code: 'image/', file: 'fr.mdx', line: 8 },
  {
    name: 'image-undecodable',
    files: picture('tea.png', { 'tea.png': 'no picture' }),
    code: 'picture/undecodable',
    file: 'fr.mdx',
    line: 8,
  },
  {
    name: 'image-bomb',
    files: picture('tea.png', { 'tea.png': bomb() }),
    code: 'picture/too-many-pixels',
    file: 'fr.mdx',
    line: 8,
  },
  {
    name: 'image-outside',
    files: picture('../../../../outside.png'),
    code: 'image/',
    file: 'fr.mdx',
    line: 8,
  },
  {
    name: 'image-linked-outside',
    files: picture('tea.png'),
    links: { 'tea.png': '/etc/hostname' },
    code: 'picture/outside',
    file: 'fr.mdx',
    line: 8,
  },
  {
    name: 'svg-script',
    files: picture('tea.svg', { 'tea.svg': svg('<script>alert(1)</script>') }),
    code: 'svg/',
    file: 'tea.svg',
    line: 1,
  },
  {
    name: 'svg-external',
    files: picture('tea.svg', { 'tea.svg': svg('<image href="https://x.example/a.png"/>') }),
    code: 'svg/',
    file: 'tea.svg',
    line: 1,
  },
  {
    name: 'words-linked-outside',
    files: { 'fr.mdx': null },
    links: { 'fr.mdx': '/etc/hostname' },
    code: 'file/outside',
    file: 'fr.mdx',
    line: 1,
  },
];
