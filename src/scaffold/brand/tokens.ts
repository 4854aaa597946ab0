/** The token files of a derived brand: values in one, what they are for in another, the dark scheme, and print. */
import type { ColorRoles } from '../../brand/brand.ts';
import type { NewFile } from '../new-file.ts';
import type { Inks } from './inks.ts';
import type { Palette, Swatch } from './palette.ts';
import type { Typeface } from './typefaces.ts';

const formatSchema = 'https://www.designtokens.org/schemas/2025.10/format.json';
const resolverSchema = 'https://www.designtokens.org/schemas/2025.10/resolver.json';

/** About a third from step to step: lively jumps, with the small sizes that pages need between. */
const SCALE_PX = [12, 14, 16, 18, 20, 26, 34, 46, 60, 80, 104, 136, 180];
const SCALE_PT = [6.5, 7.5, 9.5, 12.5, 20, 28, 42, 64, 96, 156];

export interface TokenOptions {
  readonly name: string;
  readonly palette: Palette;
  readonly inks: Inks;
  readonly typeface: Typeface;
}

/** Paths are within the folder of the brand. */
export function tokenFiles(options: TokenOptions): readonly NewFile[] {
  const { palette, inks } = options;
  const hasPrint = Object.keys(inks.printed).length > 0;
  return [
    file('brand.resolver.json', resolver(options.name, hasPrint)),
    file('tokens/core.tokens.json', core(options)),
    file('tokens/semantic.tokens.json', semantic(options)),
    file('tokens/scheme-dark.tokens.json', {
      $schema: formatSchema,
      role: roles(palette.dark, palette.light),
    }),
    ...(hasPrint ? [file('tokens/channel-print.tokens.json', printed(options))] : []),
  ];
}

function file(path: string, value: unknown): NewFile {
  return { path, text: `${JSON.stringify(value, null, 2)}\n` };
}

function resolver(name: string, hasPrint: boolean): unknown {
  const ref = (path: string) => [{ $ref: `tokens/${path}.tokens.json` }];
  return {
    $schema: resolverSchema,
    name,
    version: '2025.10',
    sets: {
      core: { description: 'Raw values: nothing else may hold one.', sources: ref('core') },
      semantic: { description: 'What the values are for.', sources: ref('semantic') },
    },
    modifiers: {
      scheme: {
        description: 'Light or dark surroundings, on screens only.',
        contexts: { light: [], dark: ref('scheme-dark') },
        default: 'light',
      },
      ...(hasPrint && {
        channel: {
          description: 'Colours of screens that no press can reach are others in print.',
          contexts: { screens: [], print: ref('channel-print') },
          default: 'screens',
        },
      }),
    },
    resolutionOrder: [
      { $ref: '#/sets/core' },
      { $ref: '#/sets/semantic' },
      { $ref: '#/modifiers/scheme' },
      ...(hasPrint ? [{ $ref: '#/modifiers/channel' }] : []),
    ],
  };
}

function core({ palette, inks, typeface }: TokenOptions): unknown {
  const px = (value: number) => ({ $value: { value, unit: 'px' } });
  const steps = <T>(sizes: readonly number[], token: (size: number) => T) =>
    Object.fromEntries(sizes.map((size) => [String(size).replace('.', '-'), token(size)]));
  return {
    $schema: formatSchema,
    color: {
      $type: 'color',
      ...Object.fromEntries(palette.swatches.map((swatch) => [swatch.name, color(swatch, inks.inks)])),
      ...Object.fromEntries(
        printedSwatches(inks).map((swatch) => [swatch.name, color(swatch, printInks(inks))]),
      ),
    },
    font: {
      $type: 'fontFamily',
      display: { $value: [typeface.display.family, ...typeface.display.fallback] },
      text: { $value: [typeface.text.family, ...typeface.text.fallback] },
    },
    scale: {
      $description: 'The only sizes a piece may use.',
      px: { $type: 'dimension', ...steps(SCALE_PX, px) },
      pt: {
        $type: 'number',
        $description: 'Points: the format has no such unit.',
        ...steps(SCALE_PT, (size) => ({ $value: size })),
      },
    },
    radius: { $type: 'dimension', button: px(999), tile: px(12) },
  };
}

function color({ name, hex, says }: Swatch, inks: Inks['inks']): unknown {
  const cmyk = inks[name];
  return {
    $description: says,
    $value: value(hex),
    ...(cmyk && { $extensions: { 'org.diapason.print': { cmyk } } }),
  };
}

/** What stands on paper for colours that no press can reach, as tokens of their own. */
function printedSwatches({ printed }: Inks): readonly Swatch[] {
  return Object.entries(printed).map(([name, { hex }]) => ({
    name: `${name}-printed`,
    hex,
    says: `“${name}” on paper, as near as the press comes to it.`,
  }));
}

function printInks({ printed }: Inks): Inks['inks'] {
  return Object.fromEntries(Object.entries(printed).map(([name, { cmyk }]) => [`${name}-printed`, cmyk]));
}

function value(hex: string): unknown {
  const components = [1, 3, 5].map((at) => round(Number.parseInt(hex.slice(at, at + 2), 16) / 255, 4));
  return { colorSpace: 'srgb', components, hex };
}

function printed({ inks }: TokenOptions): unknown {
  const colors = Object.keys(inks.printed).map((name) => [name, { $value: `{color.${name}-printed}` }]);
  return { $schema: formatSchema, color: { $type: 'color', ...Object.fromEntries(colors) } };
}

/** Of the dark scheme only what differs. */
function roles(all: ColorRoles, but?: ColorRoles): unknown {
  const own = Object.entries(all).filter(([role, name]) => but?.[role as keyof ColorRoles] !== name);
  return {
    $type: 'color',
    ...Object.fromEntries(own.map(([role, name]) => [role, { $value: `{color.${name}}` }])),
  };
}

function semantic({ palette, typeface }: TokenOptions): unknown {
  const { displayWeight, strongWeight, trackingEm, display, text } = typeface;
  const style = (
    font: 'display' | 'text',
    size: number,
    weight: number,
    lineHeight: number,
    tracking = 0,
  ) => {
    const { features } = font === 'display' ? display : text;
    return {
      $value: {
        fontFamily: `{font.${font}}`,
        fontSize: { value: size, unit: 'px' },
        fontWeight: weight,
        letterSpacing: { value: round(size * tracking, 3), unit: 'px' },
        lineHeight,
      },
      ...(features.length > 0 && { $extensions: { 'org.diapason.text': { features } } }),
    };
  };
  return {
    $schema: formatSchema,
    role: roles(palette.light),
    type: {
      $type: 'typography',
      $description: 'Tracking is letterSpacing as a part of fontSize; real sizes come from the scale.',
      display: style('display', 104, displayWeight, 1.04, trackingEm),
      title: style('display', 34, displayWeight, 1.14, trackingEm / 2),
      body: style('text', 18, 400, 1.5),
      strong: style('text', 18, strongWeight, 1.45),
      small: style('text', 14, 400, 1.4),
      figure: style('display', 180, displayWeight, 0.95, trackingEm),
      button: style('text', 16, strongWeight, 1.2),
    },
  };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
