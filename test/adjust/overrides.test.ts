/** Pieces made by hand: shipped as they are, marked, and noticed when the campaign has gone on. */
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/build/cache/store.ts';
import { makeManifest } from '../../src/output/manifest.ts';
import { extract } from '../../src/readback/index.ts';
import { campaignFolder, hashes, makeHub, said } from './adjust-hub.ts';
import {
  banner,
  bannerFile,
  bannerPlace,
  card,
  cardFile,
  cardPlace,
  cardSays,
  overrides,
  sealed,
  story,
  storyFile,
  storyPlace,
  storySays,
} from './override-files.ts';

describe('one of each kind, in both languages', async () => {
  const entries = overrides({
    [storyPlace]: { says: storySays },
    [bannerPlace]: { says: ['Spring'] },
    [cardPlace]: { says: cardSays, more: '' },
  });
  const hub = makeHub({
    [`overrides/${storyPlace}`]: storyFile,
    [`overrides/${bannerPlace}`]: bannerFile,
    [`overrides/${cardPlace}`]: cardFile,
    'overrides/overrides.yaml': entries,
  });
  const first = await hub.cached();
  hub.write('overrides/overrides.yaml', sealed(entries, first.diagnostics));
  const made = await hub.cached();
  const pieceAt = (at: string) => made.artifacts.find((one) => one.path === at)!;

  it('asks for the fingerprint, proposes it, and is content with it', () => {
    expect(said(first).map((one) => one.replace(/^\d+ /, ''))).toEqual(
      Array.from(
        { length: 3 },
        () =>
          'warning visual/hand-made-pieces-are-sound Nobody would notice when what this piece stands for changes.',
      ),
    );
    expect(said(made)).toEqual([]);
    expect(said(made, /./).filter((one) => / error /.test(one))).toEqual([]);
  });

  it.each([
    [story, storyFile, 'image/png'],
    [banner, bannerFile, 'image/jpeg'],
    [card, cardFile, 'application/pdf'],
  ])('ships %s as it is', (at, file, mime) => {
    const piece = pieceAt(at);
    expect(sha256(piece.body)).toBe(sha256(file));
    expect(piece).toMatchObject({ mime, handMade: { by: 'Claire', date: '2027-02-20' } });
  });

  it('replaces the tool’s own picture and its proofs, and nothing else', () => {
    const paths = made.artifacts.map(({ path: at }) => at);
    expect(paths).not.toContain('ads/plain/spring/en/320x50.png');
    expect(paths.filter((at) => at.startsWith('print/plain/spring/fr/'))).toEqual([card]);
    expect(paths.filter((at) => at.startsWith('print/plain/spring/en/'))).toHaveLength(3);
  });

  it('says the words of its entry, each at its place', () => {
    const words = pieceAt(story).marks.filter(({ kind }) => kind === 'text');
    expect(words.map(({ text }) => text)).toEqual(storySays);
    expect(words[0]!.at).toMatchObject({ file: `${campaignFolder}/overrides/overrides.yaml` });
    expect(pieceAt(story).marks.at(-1)).toMatchObject({ kind: 'image', text: 'Un disque vert' });
  });

  it('what a press file says and encodes is read from its own bytes', async () => {
    const { text, codes } = await extract(pieceAt(card));
    expect(text).toContain('Toute la boutique est à −20 %');
    expect(codes).toEqual(['https://plain.example/s']);
  });

  it('is marked in the manifest', () => {
    const rows = makeManifest(made.artifacts, {} as Parameters<typeof makeManifest>[1], 'now').artifacts;
    const byHand = rows.filter(({ handMade }) => handMade !== null);
    expect(byHand.map((row) => [row.path, row.handMade])).toEqual(
      [banner, card, story].map((at) => [at, { by: 'Claire', date: '2027-02-20' }]),
    );
  });

  it('is explained', () => {
    expect(made.reasons.get(story.replace('.png', ''))).toMatch(
      /^Made by hand: .* which says the same as then\b/,
    );
  });

  it('gives the same bytes again, with and without a cache', async () => {
    expect(hashes(await hub.compile())).toEqual(hashes(made));
    const again = await hub.cached();
    expect(again.cached.campaigns).toBe(1);
    expect(hashes(again)).toEqual(hashes(made));
    expect(again.artifacts.find((one) => one.path === story)!.handMade).toEqual(pieceAt(story).handMade);
  });

  it('a change of facts is noticed, by its fingerprint and by its words', async () => {
    const read = hub.host.read(`${campaignFolder}/campaign.yaml`, 1e6);
    const text = new TextDecoder().decode(read.ok ? read.bytes : new Uint8Array());
    hub.write('campaign.yaml', text.replace('percent: 20', 'percent: 25'));
    const found = said(await hub.compile()).map((one) => one.replace(/^\d+ /, ''));
    expect(found).toEqual(
      expect.arrayContaining([
        'warning visual/hand-made-pieces-are-sound What this piece stands for says something else than when it was made.',
        'error message/facts-agree-everywhere “20 %” contradicts the offer’s percentage, “25 %”.',
      ]),
    );
    hub.write('campaign.yaml', text);
  });
});
