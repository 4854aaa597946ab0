/** Cards: satori shares out the room, and nothing of what other pictures know about their words is lost. */
import sharp from 'sharp';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { recorded, recordReads } from '../../src/brand/reads.ts';
import { social } from '../../src/channels/social/index.ts';
import { type CampaignCardRequest, campaignCard } from '../../src/draw/card/campaign-card.ts';
import { drawCard } from '../../src/draw/card/draw-card.ts';
import { placeCard } from '../../src/draw/card/place-card.ts';
import { marksOf } from '../../src/draw/marks.ts';
import { breakGrade } from '../../src/draw/sense.ts';
import type { Edition } from '../../src/ir/edition.ts';
import { plainText, type Text, textAt } from '../../src/ir/text.ts';
import { editionOf, host, linesOf, pieceOf, textsOf } from './demo.ts';

type SocialName = keyof typeof social.formats & string;

const at = { file: 'fr.mdx', line: 3, column: 5, endLine: 3, endColumn: 40 };

function cardOf(
  brandId: string,
  name: SocialName,
  {
    locale = 'fr',
    picture = true,
    ...change
  }: Partial<CampaignCardRequest> & { locale?: string; picture?: boolean } = {},
) {
  const piece = pieceOf(brandId, 'social.facebook.square', locale);
  const { image, ...words } = editionOf(piece).slots;
  const slots = picture && image ? { ...words, image } : words;
  const edition: Edition = { ...editionOf(piece), slots };
  const { widthPx, heightPx, safePx } = social.formats[name]!;
  const card = campaignCard({
    edition,
    brand: piece.brand,
    widthPx,
    heightPx,
    safePx,
    headline: { slot: 'headline', copy: slots.headline! },
    texts: [{ slot: 'lead', text: slots.lead! }],
    ...change,
  });
  return { card, brand: piece.brand, edition, safePx };
}

const cases = ['grenadine', 'cap-clair'].flatMap((brand) =>
  Object.keys(social.formats).flatMap((name) =>
    ['fr', 'en'].flatMap((locale) => [true, false].map((picture) => ({ brand, name, locale, picture }))),
  ),
);

describe.each(cases)('$brand $name $locale, picture $picture', ({ brand: id, name, locale, picture }) => {
  const { card, brand, edition, safePx } = cardOf(id, name, { locale, picture });

  it('says all its words where the network leaves room, in sizes of the scale', async () => {
    const { list, troubles, dropped } = await placeCard(card, brand);
    expect([...troubles, ...dropped]).toEqual([]);
    for (const item of textsOf(list)) {
      expect(brand.tokens.scalePx).toContain(item.nominalSize ?? item.size);
      // Ink stands on the margin, so the air that a letter has before it stands outside.
      expect(item.x).toBeGreaterThanOrEqual(safePx.left - 0.1 * item.size);
      expect(item.x + item.width).toBeLessThanOrEqual(list.width - safePx.right);
      expect(item.baseline).toBeLessThanOrEqual(list.height - safePx.bottom);
    }
    const lines = linesOf(list);
    lines.forEach(({ slot, text }, index) => {
      const next = lines[index + 1];
      if (next?.slot === slot) expect(breakGrade(`${text} `, next.text, locale, new Set())).toBe(0);
    });
  });

  it('marks each run with its place, its fact and its box', async () => {
    const { list } = await placeCard(card, brand);
    const marks = marksOf(list).filter((mark) => mark.slot === 'lead');
    const spaceless = (text: string) => text.replace(/\s/g, '');
    expect(spaceless(marks.map((mark) => mark.text).join(''))).toBe(
      spaceless(plainText(edition.slots.lead!)),
    );
    const facts = edition.slots.lead!.flatMap((run) => (run.fact ? [run.fact.path] : []));
    expect(marks.flatMap((mark) => (mark.fact ? [mark.fact.path] : []))).toEqual(facts);
    for (const mark of marks) {
      expect(mark.at?.file).toMatch(/\.(mdx|yaml)$/);
      expect(mark.boxes.length).toBeGreaterThan(0);
      expect(brand.tokens.colors[mark.ground!]).toBeDefined();
    }
  });
});

describe('words that do not fit', () => {
  const long = 'Anticonstitutionnellementinterminablement';

  it('take their shorter form first', async () => {
    const copy = { full: textAt(`${long} ${long}`, at), short: textAt('Court', at) };
    const { card, brand } = cardOf('grenadine', 'facebook.link', { headline: { slot: 'headline', copy } });
    const { list, troubles } = await placeCard(card, brand);
    expect(troubles).toEqual([]);
    expect(linesOf(list)[0]).toEqual({ slot: 'headline', text: 'Court' });
  });

  it('are left out where they are optional, and that is said', async () => {
    const texts = [{ slot: 'lead', text: textAt('mot '.repeat(200), at) }];
    const { card, brand } = cardOf('grenadine', 'facebook.link', { texts });
    const { list, troubles, dropped } = await placeCard(card, brand);
    expect(troubles).toEqual([]);
    expect(dropped).toEqual([{ what: 'lead', reason: 'fit', at }]);
    expect(linesOf(list).map(({ slot }) => slot)).not.toContain('lead');
  });

  it('are cut between letters at last, with a trouble at the author’s words', async () => {
    const headline = { slot: 'headline', copy: { full: textAt(long.repeat(2), at) } };
    const { card, brand } = cardOf('cap-clair', 'facebook.square', { headline });
    const { list, troubles } = await placeCard(card, brand);
    expect(troubles).toMatchObject([{ kind: 'overflow', slot: 'headline', at }]);
    for (const item of textsOf(list)) expect(item.x + item.width).toBeLessThanOrEqual(list.width);
  });
});

describe('signs', () => {
  afterEach(() => vi.restoreAllMocks());
  const text: Text = textAt('Déjà\u202f: 24\u202f€ 👍 中 c\u2011est', at);

  it('are drawn or missed aloud; nothing is fetched', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    const { card, brand } = cardOf('grenadine', 'facebook.link', { texts: [{ slot: 'lead', text }] });
    const { list, troubles } = await placeCard(card, brand);
    expect(fetched).not.toHaveBeenCalled();
    expect(troubles).toMatchObject([
      { kind: 'glyph', detail: expect.stringContaining('“👍” (U+1F44D) and “中” (U+4E2D)'), at },
    ]);
    expect(
      textsOf(list)
        .filter((item) => item.slot === 'lead')
        .map((item) => item.text)
        .join(''),
    ).toBe(plainText(text));
  });
});

describe('a drawn card', () => {
  it('has the same bytes twice, and the size that was asked for', async () => {
    const { card, brand } = cardOf('grenadine', 'facebook.link');
    const [one, two] = [await drawCard(card, brand, host), await drawCard(card, brand, host)];
    expect(one.svg).toBe(two.svg);
    expect(Buffer.compare(one.png, two.png)).toBe(0);
    expect(await sharp(one.png).metadata()).toMatchObject({ width: 1200, height: 630, hasAlpha: false });
  });

  it('knows what it read of the brand, fonts included, also when they were read before', async () => {
    const { card, brand } = cardOf('cap-clair', 'facebook.link');
    const watched = recorded('brand', brand);
    await placeCard(card, watched);
    const { reads } = await recordReads(() => placeCard(card, watched));
    const paths = [...reads.keys()].map((path) => path.replaceAll('\u001F', '.'));
    expect(paths).toContain('brand.fonts.0.path');
    expect(paths).toContain('brand.tokens.type.display.lineHeight');
  });
});
