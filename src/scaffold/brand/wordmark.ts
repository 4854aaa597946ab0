/** A logo for a brand that has none: its name in outlines with a dot in its colour, and a symbol for small places. */
import { parseDrawing, writeDrawing } from '../../brand/svg.ts';
import { contrastOf } from '../../rules/shared/contrast.ts';
import { isSeen } from './color.ts';
import { cropped } from './crop.ts';
import { facesOf } from './faces.ts';
import { clearSpace, groundsOf, type LogoFile, leastSizes } from './logo-file.ts';
import { drawable, outline } from './outlines.ts';
import type { Palette } from './palette.ts';
import type { Typeface } from './typefaces.ts';

/** In thousandths of an em. */
const TRACKING = -18;
const LEADING = 980;
const CAP_HEIGHT = 700;
const DOT = { radius: 92, gap: 62 } as const;
/** Width by height beyond which a name is set in two lines, and three. */
const WIDEST = 10;
/** At 14 px of height it would be wider than a mobile banner’s half: such a name is set as words, not as a mark. */
const TOO_WIDE = 13;

export interface WordmarkOptions {
  readonly name: string;
  readonly palette: Palette;
  readonly typeface: Typeface;
}

/** The wordmark in one version for each kind of ground, and the symbol. A name that no family can spell has a symbol alone. */
export function drawnLogos(options: WordmarkOptions): readonly LogoFile[] {
  const { palette } = options;
  const hex = (swatch: string) => palette.swatches.find(({ name }) => name === swatch)!.hex;
  const grounds = groundsOf(palette);
  const { light, dark } = palette;
  const lines = linesOf(options);
  const versions = [
    {
      variant: 'full',
      on: grounds.light,
      text: light.textHeadline,
      dots: [light.textAccent, light.groundStrong],
    },
    { variant: 'on-strong', on: grounds.strong, text: light.textOnStrong, dots: ['second', 'main'] },
    { variant: 'on-dark', on: grounds.dark, text: dark.textHeadline, dots: [dark.textAccent] },
  ].filter(({ on }) => on.length > 0);
  const words = lines === undefined ? [] : versions.map((version) => wordmark(version, lines, hex, palette));
  return [...words, symbol(options, hex)];
}

interface Version {
  readonly variant: string;
  readonly on: readonly string[];
  readonly text: string;
  /** Colours for the dot, the first that can be seen on every ground. */
  readonly dots: readonly string[];
}

interface Lines {
  readonly outlines: readonly { readonly d: string; readonly advance: number }[];
  readonly hasDot: boolean;
  readonly height: number;
  readonly width: number;
}

function linesOf({ name, typeface }: WordmarkOptions): Lines | undefined {
  const faces = facesOf(typeface.display, typeface.displayWeight);
  const words = drawable(name, faces);
  if (!/[\p{L}\p{N}]/u.test(words)) return undefined;
  const hasDot = /[\p{L}\p{N}]$/u.test(words);
  const set = [1, 2, 3]
    .map((count) => broken(words, count).map((line) => outline(line, faces, TRACKING)))
    .map((outlines) => {
      const last = outlines.at(-1)!.advance + (hasDot ? DOT.gap + 2 * DOT.radius : 0);
      const width = Math.max(last, ...outlines.map(({ advance }) => advance));
      return { outlines, hasDot, width, height: CAP_HEIGHT + (outlines.length - 1) * LEADING };
    });
  const fitting = set.find(({ width, height }) => width / height <= WIDEST);
  return fitting ?? set.find(({ width, height }) => width / height <= TOO_WIDE);
}

/** Into so many lines of like length, at spaces only; a little word begins a line rather than ending one. */
function broken(words: string, count: number): readonly string[] {
  const parts = words.split(' ');
  const wished = words.length / count;
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const joined = last === undefined ? part : `${last} ${part}`;
    const isOver = last !== undefined && joined.length > wished + part.length / 2;
    if (last === undefined || (isOver && lines.length < count)) lines.push(part);
    else lines[lines.length - 1] = joined;
  }
  return withLittleWordsMoved(lines);
}

const LITTLE = 3;

function withLittleWordsMoved(lines: readonly string[]): readonly string[] {
  const moved = [...lines];
  for (let index = 0; index + 1 < moved.length; index++) {
    const [, before, little] = /^(.+) (\S+)$/.exec(moved[index]!) ?? [];
    if (before === undefined || little === undefined || little.length > LITTLE) continue;
    moved[index] = before;
    moved[index + 1] = `${little} ${moved[index + 1]}`;
  }
  return moved;
}

function wordmark(
  { variant, on, text, dots }: Version,
  lines: Lines,
  hex: (name: string) => string,
  { swatches }: Palette,
): LogoFile {
  const dot = dots.find((name) => swatches.some((one) => one.name === name) && seen(hex(name), on.map(hex)));
  const shapes = lines.outlines.map(
    ({ d }, index) =>
      `<path fill="${hex(text)}" d="${d}"${index === 0 ? '' : ` transform="translate(0 ${index * LEADING})"`}/>`,
  );
  if (lines.hasDot) {
    const x = lines.outlines.at(-1)!.advance + DOT.gap + DOT.radius;
    const y = (lines.outlines.length - 1) * LEADING - DOT.radius;
    shapes.push(`<circle fill="${hex(dot ?? text)}" cx="${round(x)}" cy="${round(y)}" r="${DOT.radius}"/>`);
  }
  const ratio = lines.width / lines.height;
  return {
    id: 'wordmark',
    variant,
    file: `logos/wordmark-${variant}.svg`,
    svg: drawing([0, -CAP_HEIGHT, round(lines.width), lines.height], shapes),
    backgrounds: on,
    clear: clearSpace(ratio),
    min: leastSizes(ratio),
  };
}

function seen(dot: string, grounds: readonly string[]): boolean {
  return grounds.every((ground) => isSeen(dot, ground));
}

const TILE = 512;

/** The initial on a tile of the loud ground: for browser tabs and wherever a name has no room. */
function symbol({ name, palette, typeface }: WordmarkOptions, hex: (name: string) => string): LogoFile {
  const { light } = palette;
  const tile = hex(light.groundStrong);
  const shapes = [`<rect fill="${tile}" width="${TILE}" height="${TILE}" rx="112"/>`];
  const faces = facesOf(typeface.display, typeface.displayWeight);
  const initial = [...drawable(name, faces)].find((sign) => /[\p{L}\p{N}]/u.test(sign));
  const ink = hex(light.textOnStrong);
  if (initial === undefined) shapes.push(`<circle fill="${ink}" cx="256" cy="256" r="120"/>`);
  else {
    const { d, advance } = outline(initial.toUpperCase(), faces, 0);
    const scale = 0.46;
    const x = round((TILE - advance * scale) / 2);
    const y = round((TILE + CAP_HEIGHT * scale) / 2);
    shapes.push(`<path fill="${ink}" d="${d}" transform="translate(${x} ${y}) scale(${scale})"/>`);
  }
  const { light: lights, dark } = groundsOf(palette);
  return {
    id: 'symbol',
    variant: 'symbol',
    file: 'logos/symbol.svg',
    svg: drawing([0, 0, TILE, TILE], shapes),
    backgrounds: [...lights, ...dark].filter((ground) => contrastOf(hex(ground), tile) > 1.1),
    clear: { factor: 0.25, of: 'width' },
    min: { screenPx: 16, emailPx: 24, printMm: 5, side: 'width' },
  };
}

function drawing(viewBox: readonly number[], shapes: readonly string[]): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox.join(' ')}">${shapes.join('')}</svg>`;
  return `${writeDrawing(cropped(parseDrawing(svg)))}\n`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
