/** The colours of a brand as palettes hold them: opaque, with a value of their own, each once. */
import type { Findings } from '../../diagnostic.ts';
import type { ColorValue } from '../tokens/color-value.ts';
import { oneLine } from './css-text.ts';
import type { ExportedBrand, ExportedToken } from './exported-tokens.ts';
import { exportFaults } from './faults.ts';
import { isTranslucent, screenHex } from './screen-color.ts';

export interface Swatch {
  /**
   * The path below the swatch's group, or the whole path where another group has that name too: Adobe's programs merge
   * swatches of one name. With “(dark)” where the schemes differ.
   */
  readonly name: string;
  /** The first step of the path. */
  readonly group: string;
  /** `#c2153f` */
  readonly hex: string;
  readonly ink?: SwatchInk;
}

export interface SwatchInk {
  /** Cyan, magenta, yellow and black, 0–100. */
  readonly cmyk: readonly [number, number, number, number];
  /** The name of a spot colour, which is also that of its plate. */
  readonly spot?: string;
}

/** GIMP reads lines of 1,024 bytes; a name of 250 signs fits in any writing. */
const NAME_SIGNS = 250;

/** Aliases are left out: they are the same colours again. Translucent ones are left out with a note. */
export function swatchesOf(brand: ExportedBrand, findings: Findings): readonly Swatch[] {
  const { light, dark } = brand;
  const swatches: Unnamed[] = [];
  for (const token of [...light.tokens.values(), ...(dark?.tokens.values() ?? [])]) {
    if (token.type !== 'color' || token.written.alias !== undefined) continue;
    const inLight = light.tokens.get(token.path);
    const isLight = token === inLight;
    if (!isLight && inLight && sameColor(inLight, token)) continue;
    const color = token.written.value as ColorValue;
    if (isTranslucent(color))
      findings.add(exportFaults, 'translucent', { at: token.at }, { path: token.path });
    else swatches.push(swatchOf(token, color, isLight || !inLight ? '' : ' (dark)'));
  }
  if (swatches.length === 0) findings.add(exportFaults, 'no-colour', {}, { brand: brand.id });
  const byName = Map.groupBy(swatches, ({ shortName }) => shortName);
  return swatches.map(({ path, shortName, suffix, ...swatch }) => {
    // Of one path there are two swatches at most, light and dark.
    const isShared = byName
      .get(shortName)!
      .slice(0, 3)
      .some((one) => one.path !== path);
    return { ...swatch, name: (isShared ? swatchName(withoutRoot(path).join('.')) : shortName) + suffix };
  });
}

interface Unnamed extends Omit<Swatch, 'name'> {
  readonly path: string;
  readonly shortName: string;
  readonly suffix: string;
}

function swatchOf({ path, extensions }: ExportedToken, color: ColorValue, suffix: string): Unnamed {
  const [group = path, ...rest] = withoutRoot(path);
  const ink = inkOf(extensions?.value['org.diapason.print']);
  return {
    path,
    shortName: swatchName(rest.length > 0 ? rest.join('.') : group),
    suffix,
    group: swatchName(group),
    hex: screenHex(color),
    ...(ink && { ink }),
  };
}

/** `color.accent.$root` is the accent itself. */
function withoutRoot(path: string): readonly string[] {
  return path.split('.').filter((step) => step !== '$root');
}

/** One line of whole characters; a token may be called anything. */
export function swatchName(text: string): string {
  const line = oneLine(text);
  const cut =
    line.length > NAME_SIGNS ? `${line.slice(0, NAME_SIGNS - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : line;
  return cut === '' ? 'unnamed' : cut;
}

function sameColor(one: ExportedToken, other: ExportedToken): boolean {
  const said = ({ written, extensions }: ExportedToken) => JSON.stringify([written.value, extensions?.value]);
  return said(one) === said(other);
}

/** `{ "cmyk": [0, 100, 60, 20], "spot": "PANTONE 2766 C" }`; a spot may be a map with its name and inks of its own. */
function inkOf(declared: unknown): SwatchInk | undefined {
  if (!isMap(declared)) return undefined;
  const { spot } = declared;
  const name = isMap(spot) ? spot.name : spot;
  const cmyk = inksOf(declared.cmyk) ?? (isMap(spot) ? inksOf(spot.cmyk) : undefined);
  if (!cmyk) return undefined;
  return typeof name === 'string' && name.trim() !== '' ? { cmyk, spot: swatchName(name) } : { cmyk };
}

function inksOf(value: unknown): SwatchInk['cmyk'] | undefined {
  const isInk = (one: unknown) => typeof one === 'number' && one >= 0 && one <= 100;
  if (!Array.isArray(value) || value.length !== 4 || !value.every(isInk)) return undefined;
  return value as unknown as SwatchInk['cmyk'];
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
