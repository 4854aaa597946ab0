import type { Brand } from '../../brand/brand.ts';
import { edges } from '../../draw/card/card.ts';
import { avatar } from './avatar.ts';
import type { Group } from './groups.ts';
import { campaignId } from './ids.ts';
import { cardPicture } from './pictures.ts';
import type { CampaignPieces } from './pieces.ts';
import type { ReportedHub } from './report-html.ts';

/** Beside the campaign's name. */
const SIGN_PX = 40;

/** The pieces campaign by campaign, under the names that people use. */
export async function campaignsOf(
  groups: readonly Group[],
  { brands, campaigns }: ReportedHub,
): Promise<readonly CampaignPieces[]> {
  const all = [...Map.groupBy(groups, ([one]) => `${one.brand}/${one.campaign}`)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const byKey = new Map(campaigns.map((one) => [`${one.brand}/${one.slug}`, one]));
  const signs = new Map<Brand, Promise<string>>();
  const signOnce = (brand: Brand) => {
    const known = signs.get(brand) ?? signOf(brand);
    signs.set(brand, known);
    return known;
  };
  return Promise.all(
    all.map(async ([key, own]): Promise<CampaignPieces> => {
      const [{ brand: brandId, campaign: slug }] = own[0]!;
      const brand = brands.get(brandId);
      const campaign = byKey.get(key);
      return {
        id: campaignId(key),
        name: `${brand?.name ?? brandId} · ${campaign?.name ?? slug}`,
        groups: own,
        ...(brand && { sign: await signOnce(brand) }),
      };
    }),
  );
}

/** The round sign of a brand, 40 px wide at one and a half times the pixels, as a data URI of WebP. */
export function signOf(brand: Brand): Promise<string> {
  const { groundPage } = brand.tokens.roles;
  const card = {
    widthPx: SIGN_PX,
    heightPx: SIGN_PX,
    ground: groundPage,
    language: 'en',
    safePx: edges(0),
    root: { kind: 'box', direction: 'row', children: [avatar(brand, SIGN_PX, groundPage)] },
    at: { file: `${brand.folder}/brand.rules.json`, line: 1, column: 1, endLine: 1, endColumn: 1 },
  } as const;
  return cardPicture(card, brand);
}
