/** From a folder of `content/brands` to a brand with nothing left to look up. */
import type { z } from 'zod';
import { Findings } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import type { Brand } from './brand.ts';
import { placesOf } from './brand-places.ts';
import { brandRulesSchema } from './brand-rules.ts';
import type { Catalog } from './catalog/catalog.ts';
import { readCatalog } from './catalog/read-catalog.ts';
import { checkLogoSizes } from './check-logos.ts';
import { checkRights } from './check-rights.ts';
import { checkRules, checkType } from './check-rules.ts';
import { brandFaults } from './faults.ts';
import { findFonts } from './font-files.ts';
import type { KeepBytes } from './font-instance.ts';
import { readProfile } from './ink/read-profile.ts';
import { loadLayouts } from './load-layouts.ts';
import { ownNamesOnly } from './own-names.ts';
import { readDrawings, readLogos } from './read-drawings.ts';
import { readFacts } from './read-facts.ts';
import { type ReadFile, readFile } from './read-file.ts';
import { suggest } from './suggest.ts';
import type { BuiltTokens } from './tokens/build-tokens.ts';
import { loadTokens } from './tokens/load-tokens.ts';

const brandsFolder = 'content/brands';
/** Portals stand in the site at `brand/<brand>/`, beside the folders of the brands. */
const portalAddress = 'brand';

/** Ids of the hub's brands: the folders of `content/brands`, sorted. */
export function listBrands(host: Host): readonly string[] {
  return host
    .list(brandsFolder)
    .filter((name) => name.endsWith('/') && !name.startsWith('.'))
    .map((name) => name.slice(0, -1));
}

/**
 * Loads the brand in `content/brands/<id>`. Needed are tokens and brand.rules.json: without sound ones the
 * answer is undefined. Every other file may be absent or faulty; the brand then lacks what it holds, and the
 * faults are in `findings`, so that the campaigns of a brand are checked in the same run. `keep`: where what is
 * costly to make of its files is kept; default: nowhere.
 */
export async function loadBrand(
  host: Host,
  id: string,
  findings: Findings,
  keep?: KeepBytes,
): Promise<Brand | undefined> {
  const brands = listBrands(host);
  if (!brands.includes(id)) {
    findings.add(brandFaults, 'unknown-brand', {}, { name: id, hint: suggest(id, brands) });
    return undefined;
  }
  const isReserved = id === portalAddress;
  if (isReserved || !/^[a-z0-9][a-z0-9-]{0,63}$/.test(id)) {
    const at = {
      file: `${brandsFolder}/${id}/brand.rules.json`,
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 1,
    };
    findings.add(brandFaults, isReserved ? 'reserved-name' : 'bad-name', { at }, { name: id });
    return undefined;
  }
  const folder = `${brandsFolder}/${id}`;
  const built = loadTokens(host, folder, findings);
  const rulesFile = readFile(host, `${folder}/brand.rules.json`, brandRulesSchema, findings, 'required');
  const facts = readFacts(host, folder, id, findings);
  const catalog = await readCatalog(host, folder, facts.markets, findings);
  if (!rulesFile) return undefined;
  // Without sound tokens there is no brand, and what else is wrong with it is told all the same.
  const own = built.isSound ? findings : new Findings();
  const read = { id, folder, facts, catalog, ...(keep && { keep }) };
  const brand = await withRules(host, read, built, rulesFile, own);
  if (built.isSound) return brand;
  findings.push(...own.list.filter(({ code }) => !restsOnTokens.has(code)));
  return undefined;
}

/** What is said of names and sizes that the tokens should have: nobody knows what a faulty file was meant to give. */
const restsOnTokens: ReadonlySet<string> = new Set([
  'brand/unknown-color',
  'brand/unregistered-font',
  'brand/too-much-ink',
  'layout/unknown-color',
  'layout/size-off-scale',
  'svg/off-palette',
]);

interface Read {
  readonly id: string;
  readonly folder: string;
  readonly facts: ReturnType<typeof readFacts>;
  readonly catalog: Catalog;
  readonly keep?: KeepBytes;
}

async function withRules(
  host: Host,
  { id, folder, facts, catalog, keep }: Read,
  built: BuiltTokens,
  { value: rules, authored }: ReadFile<z.output<typeof brandRulesSchema>>,
  findings: Findings,
): Promise<Brand> {
  const { tokens } = built;
  checkRules(rules, authored, built, findings);
  checkType(built, rules, findings);
  const { drawings, names } = readDrawings(host, folder, tokens.colors, findings);
  const known = {
    colors: Object.keys(tokens.colors),
    deprecated: tokens.deprecated,
    scalePx: tokens.scalePx,
    scalePt: tokens.scalePt,
    logoVariants: rules.logos.map((logo) => logo.variant),
    drawings: names,
  };
  checkRights(host, folder, rules, facts.markets, authored, findings);
  const logos = readLogos(host, folder, rules.logos, authored, tokens.colors, findings);
  checkLogoSizes(rules.logos, logos, authored, findings);
  const printProfile = readProfile(host, folder, rules, authored, findings);
  const search = { host, folder, rules: authored, findings, ...(keep && { keep }) };
  const fonts = await findFonts(rules.fonts, search);
  const { layouts, places } = loadLayouts(host, folder, known, findings);
  return ownNamesOnly<Brand>({
    id,
    name: rules.name,
    folder,
    tokens,
    ...(Object.keys(built.inChannel).length > 0 && { tokensIn: built.inChannel }),
    rules,
    ...facts,
    catalog,
    layouts,
    logos,
    fonts,
    drawings,
    ...(printProfile && { printProfile }),
    places: { ...placesOf(rules, authored, built), layouts: places },
  });
}
