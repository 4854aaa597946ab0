/**
 * One brand's words in another brand's look: the proof that what is said and how it looks are told apart. Facts,
 * vocabulary, law, stores and voice stay with the campaign's own brand; tokens, layouts, logos, fonts and the rules
 * of looks come from the other.
 */
// The bundled form of culori is one file in place of 150, which saves 80 ms at every start.
import culori from 'culori/require';
import type { Brand, ColorToken } from './brand.ts';
import type { BrandRules } from './brand-rules.ts';
import { ownNamesOnly } from './own-names.ts';
import type { Picture } from './pictures.ts';

/** Families of rules that judge words and facts; all others judge looks. */
const wordFamilies = new Set(['tone', 'language', 'message', 'legal', 'links', 'sms']);

/** Whether a rule, by its id, judges words and facts. */
export function isOfWords(id: string): boolean {
  return wordFamilies.has(id.split('/')[0]!);
}

/** `own`: the campaign's brand. `look`: the one whose clothes it wears, and whose name stands in paths. */
export function dressed(own: Brand, look: Brand): Brand {
  const { tokensIn: _own, ...words } = own;
  return ownNamesOnly<Brand>({
    ...words,
    ...(look.tokensIn && { tokensIn: look.tokensIn }),
    ...(look.places && { places: look.places }),
    id: look.id,
    name: look.name,
    folder: look.folder,
    tokens: look.tokens,
    rules: {
      ...look.rules,
      rules: settings(own.rules, look.rules),
      suppressions: own.rules.suppressions,
    },
    ruleSetOfWords: own.rules.ruleSet,
    layouts: { ...look.layouts, pictures: picturesFor(own.layouts.pictures, look.layouts.pictures) },
    logos: look.logos,
    fonts: look.fonts,
    drawings: { ...recolored(own, look), ...look.drawings },
  });
}

function settings(own: BrandRules, look: BrandRules): BrandRules['rules'] {
  return Object.fromEntries([
    ...Object.entries(own.rules).filter(([id]) => isOfWords(id)),
    ...Object.entries(look.rules).filter(([id]) => !isOfWords(id)),
  ]);
}

/** What words call by a name that the look has not is its first picture: each brand has its own way to fill a place. */
function picturesFor(
  own: Readonly<Record<string, Picture>>,
  look: Readonly<Record<string, Picture>>,
): Readonly<Record<string, Picture>> {
  const first = Object.values(look)[0];
  return first ? { ...Object.fromEntries(Object.keys(own).map((name) => [name, first])), ...look } : look;
}

/** Roles whose colours a drawing may take: buttons, links and small print keep theirs to themselves. */
const drawn = ['groundPage', 'groundSoft', 'groundStrong', 'textBody', 'textHeadline', 'line'] as const;

/** The drawings of the campaign's brand, each colour in its nearest of the look; no two in the same while there are enough. */
function recolored(own: Brand, look: Brand): Brand['drawings'] {
  const { roles, colors: known } = look.tokens;
  const names = [...new Set(drawn.map((role) => roles[role]))];
  const { sparing } = look.rules.palette;
  const plenty = names.filter((name) => !Object.hasOwn(sparing, name)).map((name) => known[name]!);
  const colors = nearestOf(Object.values(own.tokens.colors), plenty);
  return Object.fromEntries(
    Object.entries(own.drawings).map(([path, svg]) => [
      path,
      svg.replace(/#[0-9a-f]{6}\b/g, (hex) => colors.get(hex) ?? hex),
    ]),
  );
}

function nearestOf(own: readonly ColorToken[], look: readonly ColorToken[]): ReadonlyMap<string, string> {
  const left = new Set(look.map(({ hex }) => hex));
  const all = [...left];
  const distance = culori.differenceCiede2000();
  const pairs = new Map<string, string>();
  for (const { hex } of own) {
    if (pairs.has(hex)) continue;
    const choice = left.size > 0 ? [...left] : all;
    const nearest = choice.reduce((a, b) => (distance(hex, b) < distance(hex, a) ? b : a));
    pairs.set(hex, nearest);
    left.delete(nearest);
  }
  return pairs;
}
