/** The manual runs: every `mdx` fence becomes the outline in the `text` fence below it, every row of the table holds. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCatalog } from '../../src/brand/catalog/read-catalog.ts';
import { Findings } from '../../src/diagnostic.ts';
import { blocks, scopes } from '../../src/ir/blocks/index.ts';
import { plainText } from '../../src/ir/text.ts';
import { readCampaign, readFacts } from '../../src/parse/campaign.ts';
import { formatters } from '../../src/parse/formatters.ts';
import { memoryHost, parsed, plainBrand } from '../parse/parsed.ts';
import { outline } from './outline.ts';

const manual = readFileSync(new URL('../../docs/authoring.md', import.meta.url), 'utf8');
const facts = /```yaml\n([\s\S]*?)```/.exec(manual)![1]!;
const examples = [...manual.matchAll(/```mdx\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g)].map(
  ([, words, want]) => ({ words: words!, want: want!.trimEnd() }),
);
const rows = [...manual.matchAll(/^\| `(\{[^`]+\})` \| ([^|]+) \| ([^|]+) \|$/gm)].map(
  ([, expression, fr, en]) => ({ expression: expression!, fr: fr!.trim(), en: en!.trim() }),
);
const head = '---\ntitle: T\n---\n\n';

describe('examples of the manual', () => {
  it.each(examples)('$words', ({ words, want }) => {
    const { diagnostics, edition } = parsed(head + words, facts);
    expect(diagnostics).toEqual([]);
    expect(outline(edition().body)).toBe(want);
  });
});

describe('facts in words', () => {
  it.each(rows)('$expression', ({ expression, fr, en }) => {
    const both = facts.replace('locales: [fr]', 'locales: [fr, en]');
    const words = `${head}: ${expression}\n`;
    const { campaign, edition, diagnostics } = parsed(words, both, {
      'content/campaigns/spring/en.mdx': words,
    });
    expect(diagnostics).toEqual([]);
    const say = (locale: string) => {
      const [node] = edition({ locale }, campaign!.documents[locale]!).body;
      return node?.type === 'paragraph'
        ? plainText(node.text)
            .replace(/^[\u00A0 ]*: /, '')
            .replace(/[\u00A0\u202F]/g, ' ')
        : '';
    };
    expect([say('fr'), say('en')]).toEqual([fr, en]);
  });
});

describe('the catalogue', () => {
  const fence = (name: string) => new RegExp(`\x60{3}${name}\\n([\\s\\S]*?)\x60{3}`).exec(manual)![1]!;
  const products = async (file: string, text: string) => {
    const findings = new Findings();
    const catalog = await readCatalog(
      memoryHost({ [`content/brands/plain/${file}`]: text }),
      'content/brands/plain',
      { FR: { currency: 'EUR' }, CH: { currency: 'CHF' } } as never,
      findings,
    );
    const named = facts.replace(/products:\n( .*\n)+/, fence('yaml products'));
    const host = memoryHost({
      'content/campaigns/spring/campaign.yaml': named,
      'content/campaigns/spring/fr.mdx': head,
    });
    const brand = { ...plainBrand, catalog };
    const campaign = readCampaign(host, 'spring', readFacts(host, 'spring', findings)!, brand, findings);
    expect(findings.list).toEqual([]);
    return campaign.facts.products;
  };

  it('is the same in both forms, and a campaign inherits from it', async () => {
    const found = await products('catalog.yaml', fence('yaml catalog'));
    expect(found).toEqual(await products('catalog.csv', fence('csv')));
    expect(found).toMatchObject({
      baume: { name: { texts: { '*': 'Baume Nuit' } }, price: { minor: 1200 } },
      rouge: { kind: { texts: { en: 'lipstick' } }, price: { minor: 1990 }, prices: { CH: { minor: 2900 } } },
    });
  });
});

it('every block, scope and formatter has an example', () => {
  const shown = examples.map((one) => one.words).join('\n') + rows.map((one) => one.expression).join('\n');
  const missing = [...blocks.keys(), ...scopes.keys()].filter(
    (name) => !shown.includes(`<${name}`) && !['Image', 'Except', 'Segment'].includes(name),
  );
  expect(missing).toEqual([]);
  expect(Object.keys(formatters).filter((name) => !shown.includes(`${name}(`))).toEqual([]);
});
