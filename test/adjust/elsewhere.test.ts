/** Adjusted pictures of pages and mails; what a card cannot do; who reads that a piece was made by hand. */
import { writeFileSync } from 'node:fs';
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
