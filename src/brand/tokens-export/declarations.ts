/** The custom properties that a token becomes: one, and its parts where CSS sets them by properties of their own. */
import { kebab } from './css-text.ts';
import { type CssLook, cssValue, isSoundFont, partsOf } from './css-value.ts';
import type { ExportedToken } from './exported-tokens.ts';
import type { Written } from './written-value.ts';

export interface Declaration {
  /** `--type-body-font-size` */
  readonly name: string;
  readonly value: string;
}

/** `color.accent.$root` is the accent itself: `--color-accent`. */
export function propertyName(path: string): string {
  const steps = path.split('.');
  const named = steps.length > 1 && steps.at(-1) === '$root' ? steps.slice(0, -1) : steps;
  return `--${named.map(kebab).join('-')}`;
}

const typographyParts: readonly (readonly [part: string, suffix: string, type: string])[] = [
  ['fontFamily', '-font-family', 'fontFamily'],
  ['fontSize', '-font-size', 'dimension'],
  ['fontWeight', '-font-weight', 'fontWeight'],
  ['letterSpacing', '-letter-spacing', 'dimension'],
  ['lineHeight', '-line-height', 'number'],
];

/** `known`: tokens that may be referred to by `var()`. */
export function declarationsOf(
  token: ExportedToken,
  known: ReadonlyMap<string, ExportedToken>,
  look: { readonly wide?: boolean } = {},
): readonly Declaration[] {
  const name = propertyName(token.path);
  const named: CssLook = {
    ...look,
    reference: (path) => (known.has(path) ? `var(${propertyName(path)})` : undefined),
  };
  const { alias } = token.written;
  const target = alias !== undefined && known.has(alias) ? propertyName(alias) : undefined;
  const part = (suffix: string, say: () => string): Declaration => ({
    name: name + suffix,
    value: target === undefined ? say() : `var(${target}${suffix})`,
  });
  const whole: Declaration = { name, value: cssValue(token.type, token.written, named) };
  if (token.type === 'typography') {
    const parts = partsOf(token.written);
    return [
      ...(isSoundFont(token.written) ? [whole] : []),
      ...typographyParts.map(([key, suffix, type]) => part(suffix, () => cssValue(type, parts[key]!, named))),
      ...featuresOf(token, known).map((value) => ({ name: `${name}-font-feature-settings`, value })),
    ];
  }
  const dashes = token.type === 'strokeStyle' ? dashesOf(token.written) : undefined;
  if (!dashes) return [whole];
  return [
    whole,
    part('-dash-array', () => dashes.lengths.map((one) => cssValue('dimension', one, named)).join(' ')),
    part('-line-cap', () => dashes.cap),
  ];
}

/** OpenType features are no part of the format: `"org.diapason.text": { "features": ["lnum"] }` of it or what it names. */
function featuresOf(token: ExportedToken, known: ReadonlyMap<string, ExportedToken>): readonly string[] {
  for (let one: ExportedToken | undefined = token; one; one = known.get(one.written.alias ?? '')) {
    const text = one.extensions?.value['org.diapason.text'];
    const features =
      typeof text === 'object' && text !== null && 'features' in text ? text.features : undefined;
    if (!Array.isArray(features)) continue;
    const tags = features.filter((tag) => typeof tag === 'string' && /^[A-Za-z0-9]{4}$/.test(tag));
    return tags.length > 0 ? [tags.map((tag) => `"${tag}"`).join(', ')] : [];
  }
  return [];
}

/** What SVG takes as `stroke-dasharray` and `stroke-linecap`. */
function dashesOf(written: Written): { lengths: readonly Written[]; cap: string } | undefined {
  if (typeof written.value === 'string') return undefined;
  const { dashArray, lineCap } = partsOf(written);
  const lengths =
    dashArray!.items ?? (dashArray!.value as readonly unknown[]).map((value) => ({ value, authored: value }));
  return { lengths, cap: String(lineCap!.value) };
}
