/** The page on portals tells the truth: its example is sound, and its table has every block in the order of the page. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Findings } from '../../src/diagnostic.ts';
import { guideBlocks, guideTopics } from '../../src/ir/guidelines.ts';
import { limits } from '../../src/limits.ts';
import { parseGuidelines } from '../../src/parse/guidelines.ts';
import { sourceFile } from '../../src/source/file.ts';

const manual = readFileSync(new URL('../../docs/portal.md', import.meta.url), 'utf8');

test('the example has no fault, and its blocks where it says', () => {
  const [, text] = /```mdx guidelines\.mdx\n([\s\S]*?)```/.exec(manual)!;
  const findings = new Findings();
  const guidelines = parseGuidelines(sourceFile('guidelines.mdx', text!), 'en-GB', [], findings)!;
  expect(findings.list).toEqual([]);
  expect(guidelines.title).toBe('Atelier, brand guidelines');
  const blocks = guidelines.nodes.flatMap((node) => (node.type === 'block' ? [node.name] : []));
  expect(blocks).toEqual(['Palette', 'DoDont', 'Voice']);
});

test('the table has every block, in the order of a page without guidelines', () => {
  const rows = [...manual.matchAll(/^\| `<(\w+) \/>` \|/gm)].map((match) => match[1]);
  expect(rows).toEqual([...guideBlocks]);
});

test('every topic is named', () => {
  for (const topic of guideTopics) expect(manual).toContain(`\`${topic}\``);
});

test('the limits are those of the code', () => {
  const page = readFileSync(new URL('../../docs/limits.md', import.meta.url), 'utf8');
  const row = /\| a brand portal \| ([^|]+) \|/.exec(page)![1]!;
  const {
    portalColors,
    portalPartners,
    portalLogos,
    portalPictures,
    portalDrawings,
    portalRows,
    portalLocales,
  } = limits;
  expect(row).toBe(
    `${portalColors} colours with ${portalPartners} partners each, ${portalLogos} logos, ${portalPictures} arrangements, ${portalDrawings} drawings, ${portalRows} rows a list, ${portalLocales} languages`,
  );
});
