/** The two demo brands on canvas: their own layouts, their campaign's own words. */

import type { Brand } from '../../src/brand/brand.ts';
import { layoutFor } from '../../src/brand/layouts.ts';
import { loadHub } from '../../src/build/hub.ts';
import { ads } from '../../src/channels/ads/index.ts';
import type { Trouble } from '../../src/channels/channel.ts';
import { social } from '../../src/channels/social/index.ts';
import { Findings } from '../../src/diagnostic.ts';
import type { DisplayList, TextItem } from '../../src/draw/display-list.ts';
import { lowerCanvas } from '../../src/draw/lower-canvas.ts';
import { placeCanvas } from '../../src/draw/place.ts';
import type { CanvasPlan } from '../../src/draw/plan.ts';
import { createHost } from '../../src/host.ts';
import type { Loss } from '../../src/ir/artifact.ts';
import type { Campaign } from '../../src/ir/campaign.ts';
import type { Edition } from '../../src/ir/edition.ts';
import { makeEdition } from '../../src/parse/edition.ts';

export const host = createHost(new URL('../..', import.meta.url).pathname, '2027-03-01T00:00:00Z');
const findings = new Findings();
const hub = await loadHub(host, () => true, findings);

export const formats: Readonly<Record<string, { readonly widthPx: number; readonly heightPx: number }>> =
  Object.fromEntries(
    [social, ads].flatMap(({ name, formats }) =>
      Object.entries(formats).map(([format, size]) => [`${name}.${format}`, size]),
    ),
  );

export interface Piece {
  readonly title: string;
  readonly brand: Brand;
  readonly campaign: Campaign;
  readonly locale: string;
  /** With its channel: `social.facebook.square`. */
  readonly format: string;
  /** Of the layout: `instagram.portrait/products` is a layout of its own. */
  readonly layout: string;
}

/** Every layout of both brands in both languages. */
export const pieces: readonly Piece[] = hub.campaigns.flatMap((campaign) => {
  const brand = hub.brands.get(campaign.brand)!;
  return Object.keys(brand.layouts.formats)
    .filter((layout) => layout.split('/')[0]! in formats)
    .flatMap((layout) =>
      campaign.locales.map((locale) => ({
        title: `${brand.id} ${layout} ${locale}`,
        brand,
        campaign,
        locale,
        format: layout.split('/')[0]!,
        layout,
      })),
    );
});

export function pieceOf(brand: string, layout: string, locale = 'fr'): Piece {
  const piece = pieces.find(
    (one) => one.brand.id === brand && one.layout === layout && one.locale === locale,
  );
  if (!piece) throw new Error(`There is no piece ${brand} ${layout} ${locale}.`);
  return piece;
}

export function editionOf({ campaign, brand, locale, format }: Piece): Edition {
  const selection = { locale, market: 'FR', channel: format };
  return makeEdition(campaign, brand, campaign.documents[locale]!, selection, host, new Findings());
}

export interface Drawn {
  readonly plan: CanvasPlan;
  readonly list: DisplayList;
  readonly troubles: readonly Trouble[];
  readonly dropped: readonly Loss[];
}

/** The piece with the campaign's words, or with others. */
export function draw(piece: Piece, edition = editionOf(piece)): Drawn {
  const { brand, format, layout: key } = piece;
  const [channel, ...rest] = format.split('.');
  const layout = layoutFor(brand.layouts, channel!, rest.join('.'), key.split('/')[1])!;
  const { widthPx, heightPx } = formats[format]!;
  const frame = { width: widthPx, height: heightPx, unit: 'px', bleed: 0 } as const;
  const { plan, dropped } = lowerCanvas({
    edition,
    brand,
    layout,
    frame,
    expects: channel === 'ads' ? ['headline', 'cta'] : ['headline'],
  });
  return { plan, ...placeCanvas(plan, brand), dropped };
}

export function textsOf(list: DisplayList): readonly TextItem[] {
  return list.items.filter((item) => item.type === 'text');
}

/** The words of each line of each slot, in order. */
export function linesOf(list: DisplayList): readonly { readonly slot: string; readonly text: string }[] {
  const lines: { slot: string; line: number; text: string }[] = [];
  for (const { slot, line, text } of textsOf(list)) {
    const last = lines.at(-1);
    if (last?.slot === slot && last.line === line) last.text += text;
    else lines.push({ slot, line, text });
  }
  return lines.map(({ slot, text }) => ({ slot, text: text.trim() }));
}
