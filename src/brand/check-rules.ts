/** Whether brand.rules.json and the tokens speak of the same colours, inks and fonts. */
import type { Findings } from '../diagnostic.ts';
import type { Authored } from '../source/yaml.ts';
import { placeOfColor } from './brand-places.ts';
import type { BrandRules } from './brand-rules.ts';
import { brandFaults } from './faults.ts';
import { checkSpots } from './ink/check-spots.ts';
import { totalInk } from './ink/total-ink.ts';
import { judgedPairs } from './pairs.ts';
import { suggest } from './suggest.ts';
import type { BuiltTokens } from './tokens/build-tokens.ts';
import { tellDeprecated } from './tokens/check-deprecated.ts';

export function checkRules(rules: BrandRules, authored: Authored, built: BuiltTokens, findings: Findings) {
  const { tokens } = built;
  const names = Object.keys(tokens.colors);
  const known = (name: string, place: readonly PropertyKey[], others: readonly string[] = []) => {
    tellDeprecated(tokens.deprecated, name, authored.spanOf(place), findings);
    if (names.includes(name) || others.includes(name)) return;
    const values = { name, hint: suggest(name, [...names, ...others]) };
    findings.add(brandFaults, 'unknown-color', { at: authored.spanOf(place) }, values);
  };
  const roles = Object.keys(tokens.roles);
  for (const [index, { fg, bg }] of rules.pairs.entries()) {
    known(fg, ['pairs', index, 'fg'], roles);
    known(bg, ['pairs', index, 'bg'], roles);
  }
  for (const [index, { fg, bg }] of rules.forbidden.entries()) {
    known(fg, ['forbidden', index, 'fg']);
    known(bg, ['forbidden', index, 'bg']);
  }
  for (const [index, logo] of rules.logos.entries())
    for (const [place, name] of logo.backgrounds.entries())
      known(name, ['logos', index, 'backgrounds', place]);
  for (const [index, stops] of rules.palette.gradients.entries())
    for (const [place, name] of stops.entries()) known(name, ['palette', 'gradients', index, place]);
  for (const name of Object.keys(rules.palette.sparing)) known(name, ['palette', 'sparing', name]);

  const allowed = judgedPairs(rules.pairs, tokens);
  for (const [index, { fg, bg, use }] of rules.forbidden.entries()) {
    const isAllowed = allowed.some(
      (pair) => pair.fg === fg && pair.bg === bg && (use === 'any' || pair.use === 'text'),
    );
    if (isAllowed) {
      findings.add(brandFaults, 'pair-at-odds', { at: authored.spanOf(['forbidden', index]) }, { fg, bg });
    }
  }
  for (const { name, cmyk } of Object.values(tokens.colors)) {
    const sum = cmyk ? totalInk(cmyk) : 0;
    if (sum <= rules.print.tacMax) continue;
    const place = placeOfColor(built, name);
    findings.add(brandFaults, 'too-much-ink', { at: place }, { name, sum, max: rules.print.tacMax });
  }
  checkSpots(Object.values(tokens.colors), (name) => placeOfColor(built, name), findings);
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
