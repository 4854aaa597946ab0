/** Places of what rules speak of and brand data does not carry: colours, and entries of brand.rules.json. */
import type { Span } from '../diagnostic.ts';
import type { Authored } from '../source/yaml.ts';
import type { BrandPlaces } from './brand.ts';
import type { BrandRules } from './brand-rules.ts';
import type { BuiltTokens } from './tokens/build-tokens.ts';

export function placesOf(
  rules: BrandRules,
  authored: Authored,
  built: BuiltTokens,
): Omit<BrandPlaces, 'layouts'> {
  const of = (...keys: (string | number)[]) => [keys.join('.'), authored.spanOf(keys)] as const;
  return {
    colors: Object.fromEntries(
      Object.keys(built.tokens.colors).flatMap((name) => {
        const at = placeOfColor(built, name);
        return at ? [[name, at] as const] : [];
      }),
    ),
    rules: Object.fromEntries([
      ...rules.pairs.map((_, index) => of('pairs', index)),
      ...rules.fonts.map((_, index) => of('fonts', index)),
      ...rules.rights.flatMap((_, index) => [of('rights', index), of('rights', index, 'until')]),
      ...Object.keys(rules.rules).map((id) => of('rules', id)),
      of('print', 'profile'),
      of('print', 'condition'),
    ]),
  };
}

/** A colour of the group `color` is known without it; any other by its path. */
export function placeOfColor({ at }: BuiltTokens, name: string): Span | undefined {
  return at(`color.${name}`) ?? at(name);
}
