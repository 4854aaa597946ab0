/** The arrows of the house point one way: a file imports only from the layers above its own. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesUnder, textOf, withoutComments } from './source-files.ts';

/** From the ground up. Rooms of one rank never import one another. */
const RANKS: readonly (readonly string[])[] = [
  ['diagnostic', 'limits', 'host', 'own-files', 'version', 'retired-codes'],
  ['source', 'ir'],
  ['parse', 'brand', 'prose'],
  ['draw'],
  ['channels'],
  ['readback'],
  ['rules'],
  ['plugins'],
  ['output'],
  ['build', 'compile'],
  ['portal'],
  ['manual'],
  ['people'],
  ['scaffold'],
  ['cli', 'astro', 'pages', 'studio', 'index'],
];

interface Exception {
  readonly from: RegExp;
  readonly to: RegExp;
  /** Whether only `import type` may pass. */
  readonly typesOnly?: boolean;
  readonly why: string;
}

/** Arrows within a rank that the house allows, each with its reason. */
const ALLOWED: readonly Exception[] = [
  {
    from: /^src\/ir\//,
    to: /^src\/source\/file\.ts$/,
    typesOnly: true,
    why: 'a document carries its file',
  },
  {
    from: /^src\/source\/scalars\.ts$/,
    to: /^src\/ir\/facts\.ts$/,
    typesOnly: true,
    why: 'scalars are read into facts',
  },
  {
    from: /^src\/parse\//,
    to: /^src\/brand\/(brand|schemas)\.ts$/,
    typesOnly: true,
    why: 'an edition is made for a brand; it is handed in, and only its shape is known',
  },
  { from: /^src\/compile\.ts$/, to: /^src\/build\//, why: 'the story tells the parts it is made of' },
  { from: /^src\/build\//, to: /^src\/compile\.ts$/, why: 'the preview runs the same story after each edit' },
  { from: /^src\/version\.ts$/, to: /^src\/own-files\.ts$/, why: 'it stands in our package.json' },
  {
    from: /^src\/astro\.ts$/,
    to: /^src\/cli\/(now|plugins\/own-plugins)\.ts$/,
    why: 'Astro’s command starts it: the day is today, the hub one’s own',
  },
  {
    from: /^src\/cli\/build-review\.ts$/,
    to: /^src\/studio\/(review\/site|state\/studio-state)\.ts$/,
    why: 'a command writes its pages into a folder',
  },
  { from: /^src\/cli\/commands\/dev\.ts$/, to: /^src\/studio\/studio\.ts$/, why: 'a command starts it' },
  { from: /^src\/index\.ts$/, to: /^src\/astro\.ts$/, why: 'the public surface is a door to all' },
];

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typesOnly?: boolean;
}

function roomOf(file: string): string {
  return file
    .replace(/^src\//, '')
    .replace(/\/.*$/, '')
    .replace(/\.ts$/, '');
}

function rankOf(file: string): number {
  return RANKS.findIndex((rooms) => rooms.includes(roomOf(file)));
}

/** `isRule` tells rules from what rules share. */
function complaintOf(arrow: Import, isRule: (file: string) => boolean): string | undefined {
  const { from, to } = arrow;
  if (ALLOWED.some((one) => one.from.test(from) && one.to.test(to) && (!one.typesOnly || arrow.typesOnly)))
    return undefined;
  if (rankOf(from) < 0) return `${from} lies in no layer`;
  if (rankOf(to) < rankOf(from) && rankOf(to) >= 0) return undefined;
  if (roomOf(from) !== roomOf(to)) return `${from} imports ${to}, which is not above it`;
  const channelOf = (file: string) => /^src\/channels\/([^/]+)\//.exec(file)?.[1];
  const isTable = (file: string) => /^src\/[^/]+\/index\.ts$/.test(file);
  const [mine, theirs] = [channelOf(from), channelOf(to)];
  if (theirs && mine !== theirs && !isTable(from)) return `${from} imports ${to}, another channel's inside`;
  if (isRule(to) && !isTable(from)) return `${from} imports ${to}, another rule`;
  return undefined;
}

function importsOf(file: string): Import[] {
  const text = withoutComments(textOf(file));
  const pattern =
    /\b(?:import|export)\b[^'";]*?\bfrom\s*['"](\.[^'"]+)['"]|\bimport\s*\(\s*['"](\.[^'"]+)['"]|^\s*import\s+['"](\.[^'"]+)['"]/gm;
  return [...text.matchAll(pattern)].map((match) => ({
    from: file,
    to: path.posix.join(path.posix.dirname(file), match[1] ?? match[2] ?? match[3]!),
    typesOnly: /^import type\b/.test(match[0]),
  }));
}

const files = filesUnder('src', /\.(ts|astro)$/);
const pages = new Set(filesUnder('src', /\.md$/));
const hasPage = (file: string) => pages.has(file.replace(/\.ts$/, '.md'));

describe('layers', () => {
  test.each(files)('%s', (file) => {
    const complaints = importsOf(file).map((one) => complaintOf(one, hasPage));
    expect(complaints.filter((one) => one !== undefined)).toEqual([]);
  });

  test.each([
    ['src/ir/a.ts', 'src/channels/web/b.ts', 'not above'],
    ['src/parse/a.ts', 'src/brand/b.ts', 'not above'],
    ['src/source/a.ts', 'src/ir/b.ts', 'not above'],
    ['src/channels/sms/a.ts', 'src/channels/push/b.ts', "another channel's inside"],
    ['src/channels/channel.ts', 'src/channels/push/b.ts', "another channel's inside"],
    ['src/rules/tone/a.ts', 'src/rules/tone/rule.ts', 'another rule'],
    ['src/elsewhere/a.ts', 'src/host.ts', 'no layer'],
  ])('%s may not import %s', (from, to, words) => {
    expect(complaintOf({ from, to }, (file) => file.endsWith('/rule.ts'))).toContain(words);
  });

  test('an exception for types lets types pass, and nothing else', () => {
    const arrow = { from: 'src/ir/document.ts', to: 'src/source/file.ts' };
    expect(complaintOf({ ...arrow, typesOnly: true }, () => false)).toBeUndefined();
    expect(complaintOf(arrow, () => false)).toContain('not above');
  });

  test.each([
    ['src/channels/index.ts', 'src/channels/push/b.ts'],
    ['src/channels/web/a.ts', 'src/channels/channel.ts'],
    ['src/rules/index.ts', 'src/rules/tone/rule.ts'],
    ['src/cli/commands/a.ts', 'src/output/b.ts'],
  ])('%s may import %s', (from, to) => {
    expect(complaintOf({ from, to }, (file) => file.endsWith('/rule.ts'))).toBeUndefined();
  });
});
