/** Adjusted pictures of pages and mails; what a card cannot do; who reads that a piece was made by hand. */
import { appendFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/build/cache/store.ts';
import { pieceCard } from '../../src/output/report-html/piece-card.ts';
import type { ShownArtifact } from '../../src/studio/state/studio-state.ts';
import { pieceView } from '../../src/studio/views/parts/piece-view.ts';
import { settingContext } from '../studio/page-context.ts';
import { adjustments, makeHub, said } from './adjust-hub.ts';

const mailLayout = `schema: 1
email:
  pictures:
    hero:
      height: 240
      layout:
        ground: wash
        margin: 24
        items:
          - { kind: text, slot: headline, at: [24, 150], width: 552, lines: 2, role: display, size: [36, 28], color: ink }
`;

it('pictures of a home page and of a mail', async () => {
  const headline = 'locale: fr, slot: headline, was: "Le printemps te va bien !"';
  const hub = makeHub();
  writeFileSync(path.join(hub.root, 'content/brands/plain/layouts/email.yaml'), mailLayout);
  const read = hub.host.read('content/campaigns/spring/campaign.yaml', 1e6);
  const facts = new TextDecoder().decode(read.ok ? read.bytes : new Uint8Array());
  hub.write(
    'campaign.yaml',
    facts
      .replace('web: [hero]', 'web: [hero]\n  email: [html]')
      .replace('  - { id: carte', '  - { id: lettre, channel: email }\n  - { id: carte'),
  );
  hub.write('fr.mdx', frWithMail);
  const wants = (kind: string, name: string) =>
    (kind !== 'channel' || name === 'web' || name === 'email') && (kind !== 'locale' || name === 'fr');
  const before = await hub.compile({ wants });
  hub.write(
    'adjustments.yaml',
    adjustments(
      `formats: web.hero, ${headline}, lines: ["Le printemps te", "va bien !"]`,
      `formats: email.html.hero, ${headline}, lines: ["Le", "printemps te va bien !"]`,
    ),
  );
  const after = await hub.compile({ wants });
  expect(said(after)).toEqual([]);
  const markOf = ({ artifacts }: typeof after, at: string) =>
    artifacts.find((one) => one.path === at)!.marks.find((mark) => mark.slot === 'headline')!;
  const hero = 'web/plain/spring/fr/hero.png';
  expect(markOf(after, hero).boxes).toHaveLength(2);
  expect(markOf(before, hero).boxes).toHaveLength(1);
  const pictures = ({ artifacts }: typeof after) =>
    artifacts.filter((one) => one.path.includes('/images/hero')).map((one) => sha256(one.body));
  expect(pictures(after)).toHaveLength(1);
  expect(pictures(after)).not.toEqual(pictures(before));
});

const frWithMail = `---
title: Le printemps te va bien
description: Vingt pour cent de moins.
---

<Subject>Le printemps te va bien</Subject>
<Preheader>Vingt pour cent de moins.</Preheader>

<Hero>
  <Headline>Le printemps te va bien !</Headline>
</Hero>
`;

describe('a card', () => {
  it('arranges itself, and says so', async () => {
    const hub = makeHub({
      'adjustments.yaml': adjustments('formats: social.instagram.portrait, slot: image, focalPoint: [0, 0]'),
    });
    const read = hub.host.read('content/campaigns/spring/campaign.yaml', 1e6);
    const facts = new TextDecoder().decode(read.ok ? read.bytes : new Uint8Array());
    hub.write('campaign.yaml', facts.replace('[instagram.story', '[instagram.portrait, instagram.story'));
    expect(said(await hub.compile({ sourceOnly: true }))).toEqual([
      '3 error adjustment/no-layout The brand has no layout for social.instagram.portrait: the picture arranges itself, and cannot be adjusted.',
    ]);
  });
});

describe('what the layout or the campaign decides', () => {
  const portrait = `  instagram.portrait:
    ground: paper
    margin: 84
    items:
      - { kind: logo, variant: full, at: [84, 84], width: 200 }
      - { kind: text, slot: headline, at: [84, 250], width: 912, lines: 2, role: display, size: [72, 58], color: ink }
      - { kind: tiles, id: shelf, at: [84, 420], columns: 2, tile: [300, 200], gap: [20, 20], shapes: [square], grounds: [wash], inset: [20, 20] }
      - { kind: rows, of: products, as: product, at: [84, 700], width: 912, height: 100, left: { text: "{product.name}", role: strong, size: [36, 28], color: ink } }
      - { kind: qr, value: landing, at: [84, 1000], side: 200, ink: ink, paper: paper }
`;

  async function told(entry: string) {
    const hub = makeHub({ 'adjustments.yaml': adjustments(`formats: social.instagram.portrait, ${entry}`) });
    const layouts = path.join(hub.root, 'content/brands/plain/layouts/social.yaml');
    appendFileSync(layouts, portrait);
    const read = hub.host.read('content/campaigns/spring/campaign.yaml', 1e6);
    const facts = new TextDecoder().decode(read.ok ? read.bytes : new Uint8Array());
    hub.write(
      'campaign.yaml',
      `${facts.replace('[instagram.story', '[instagram.portrait, instagram.story')}products:\n  - { id: cup, name: Cup, price: 20.00 EUR, link: /cup, image: drawings/cup.svg, alt: Une tasse }\n`,
    );
    const { diagnostics } = await hub.compile({ sourceOnly: true });
    return diagnostics
      .filter(({ at }) => at?.file.includes('adjustments'))
      .map(({ code, message, hint }) => `${code} ${message} ${hint}`);
  }

  it.each([
    [
      'slot: shelf, crop: [0, 0, 1, 1]',
      '“crop” cannot be done to the “shelf” of social.instagram.portrait: it is a set of the campaign’s products, whose tiles share one size. Choose, order and word',
    ],
    ['slot: tiles, focalPoint: [0, 0]', 'it is a set of the campaign’s products'],
    [
      'slot: rows, locale: fr, was: Cup, sizeStep: -1',
      '“sizeStep” cannot be done to the “rows” of social.instagram.portrait: it is a list of the campaign, whose rows share one size. Choose, order and word',
    ],
    [
      'slot: logo, locale: fr, was: Plain, size: 58',
      'it is the logo, which is set as the brand says. Change it in the brand’s layout',
    ],
    ['slot: qr, crop: [0, 0, 1, 1]', 'it is a code, which has to be read. Change it in the brand’s layout'],
  ])('%s', async (entry, want) => {
    const found = await told(entry);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('adjustment/impossible');
    expect(found[0]).toContain(want);
  });

  it('a name that nothing has is still told with those that can be adjusted', async () => {
    expect(await told('slot: picture, crop: [0, 0, 1, 1]')).toEqual([
      'adjustment/unknown-slot The layout of social.instagram.portrait has no “picture” that could be adjusted. It has: headline.',
    ]);
  });
});

describe('“made by hand”', () => {
  const at = { file: 'overrides.yaml', line: 3, column: 1, endLine: 3, endColumn: 2 };
  const handMade = {
    by: 'Claire <b>',
    date: '2027-02-20',
    at,
    file: 'f.png',
    fingerprint: '',
    wants: { width: 1, height: 1 },
  };
  const piece = {
    path: 'social/plain/spring/fr/instagram.story.png',
    brand: 'plain',
    campaign: 'spring',
    locale: 'fr',
    market: 'FR',
    channel: 'social',
    format: 'instagram.story',
    mime: 'image/png',
    body: new Uint8Array(),
    marks: [],
    version: 'v',
    kept: false,
  } satisfies ShownArtifact;

  it('stands in the report, escaped', () => {
    expect(pieceCard([{ ...piece, handMade }], undefined).html).toContain('Claire &lt;b&gt;, 2027-02-20');
    expect(pieceCard([piece], undefined).html).not.toContain('class="hand"');
  });

  it('stands in the studio, escaped', () => {
    const view = (one: ShownArtifact) =>
      String(pieceView({ artifact: one, companions: [] }, settingContext()));
    expect(view({ ...piece, handMade })).toContain('Made by hand · Claire &lt;b&gt;, 2027-02-20');
    expect(view(piece)).not.toContain('class="hand"');
  });
});
