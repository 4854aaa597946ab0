/** Whether brand.rules.json and the tokens speak of the same colours, inks and fonts. */
import type { Findings } from '../diagnostic.ts';
import type { Authored } from '../source/yaml.ts';
import type { BrandRules } from './brand-rules.ts';
import { brandFaults } from './faults.ts';
import { suggest } from './suggest.ts';
import type { BuiltTokens } from './tokens/build-tokens.ts';
import { tellDeprecated } from './tokens/check-deprecated.ts';

export function checkRules(
  rules: BrandRules,
  authored: Authored,
  { tokens, at }: BuiltTokens,
  findings: Findings,
) {
  const names = Object.keys(tokens.colors);
  const known = (name: string, place: readonly PropertyKey[]) => {
    tellDeprecated(tokens.deprecated, name, authored.spanOf(place), findings);
    if (names.includes(name)) return;
    const values = { name, hint: suggest(name, names) };
    findings.add(brandFaults, 'unknown-color', { at: authored.spanOf(place) }, values);
  };
  for (const list of ['pairs', 'forbidden'] as const) {
    for (const [index, { fg, bg }] of rules[list].entries()) {
      known(fg, [list, index, 'fg']);
      known(bg, [list, index, 'bg']);
    }
  }
  for (const [index, logo] of rules.logos.entries())
    for (const [place, name] of logo.backgrounds.entries())
      known(name, ['logos', index, 'backgrounds', place]);
  for (const name of Object.keys(rules.palette.sparing)) known(name, ['palette', 'sparing', name]);

  for (const [index, { fg, bg, use }] of rules.forbidden.entries()) {
    const allowed = rules.pairs.some(
      (pair) => pair.fg === fg && pair.bg === bg && (use === 'any' || pair.use === 'text'),
    );
    if (allowed) {
      findings.add(brandFaults, 'pair-at-odds', { at: authored.spanOf(['forbidden', index]) }, { fg, bg });
    }
  }
  for (const { name, cmyk } of Object.values(tokens.colors)) {
    const sum = cmyk?.reduce((total, ink) => total + ink, 0) ?? 0;
    if (sum <= rules.print.tacMax) continue;
    const place = at(`color.${name}`) ?? at(name);
    findings.add(brandFaults, 'too-much-ink', { at: place }, { name, sum, max: rules.print.tacMax });
  }
}

/** Every type role must name a family and weight of which a file is registered. Files come from `findFonts`. */
export function checkType({ tokens, at }: BuiltTokens, rules: BrandRules, findings: Findings) {
  const registered = rules.fonts.flatMap((font) =>
    (font.weights ?? font.files?.map((file) => file.weight) ?? []).map((weight) => ({
      family: font.family,
      weight,
    })),
  );
  for (const [role, style] of Object.entries(tokens.type)) {
    // Of faulty tokens a role may be absent.
    if (!style) continue;
    const { family, weight } = style;
    const place = at(`type.${role}`);
    if (!place || registered.some((one) => one.family === family && one.weight === weight)) continue;
    const known = registered.map((one) => `${one.family} ${one.weight}`).join(', ');
    findings.add(brandFaults, 'unregistered-font', { at: place }, { role, family, weight, known });
  }
}
