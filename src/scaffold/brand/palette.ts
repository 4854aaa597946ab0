/**
 * A palette from two colours: the given ones as they are wherever they hold, and grounds, texts and a dark scheme
 * derived from them, so that every pair can be read.
 */
import type { ColorRoles } from '../../brand/brand.ts';
import { contrastOf } from '../../rules/shared/contrast.ts';
import { canBeRead, distance, hexOf, isSeen, type Oklch, oklchOf, shifted } from './color.ts';

export interface Swatch {
  /** Of its token: `main`. */
  readonly name: string;
  /** `#rrggbb` */
  readonly hex: string;
  /** What it is for, for the token’s description. */
  readonly says: string;
}

export interface Palette {
  /** In the order of the token file; the two given ones first. */
  readonly swatches: readonly Swatch[];
  /** Roles of both schemes, by names of swatches. */
  readonly light: ColorRoles;
  readonly dark: ColorRoles;
}

/** Two tokens that nobody can tell apart would be one colour with two names. */
const LEAST_DISTANCE = 1.5;
/** Below this a colour counts as a grey, whose hue says nothing. */
const LEAST_CHROMA = 0.03;
/** As dark as the text of a book, on any light ground. */
const DARK = 0.33;
/** As light as paper with a tint. */
const LIGHT = 0.88;

export function derivePalette(main: string, second: string): Palette {
  const swatches = new Swatches();
  const first = swatches.add('main', main, 'The brand’s first colour, as given.');
  const other = swatches.add('second', second, 'The brand’s second colour, as given.');
  const given = first === other ? [first] : [first, other];
  const base = [main, second].map(oklchOf).find(({ c }) => c >= LEAST_CHROMA);
  const tint = (l: number, c: number): string => hexOf({ l, c: base ? c : 0, h: base?.h ?? 0 });

  swatches.add('white', '#ffffff', 'Bare paper, and the quiet zone of a code.');
  const paper = swatches.add('paper', tint(0.984, 0.008), 'Ground of pages and emails; text on dark.');
  const soft = softGround(given, paper, swatches, tint);
  const ink = textInk(given, [paper, soft], swatches, tint);
  const muted = swatches.fit('muted', tint(0.5, 0.03), 'darker', 'Secondary words.', (hex) =>
    [paper, soft].every((ground) => canBeRead(hex, ground.hex)),
  );
  const accent = accentText(given, [paper, soft], ink, 'accent', 'darker', swatches);
  const strong = strongGround(given, paper, ink, swatches);
  const button = buttonGround(given, [paper, soft], accent, [paper, ink], swatches);
  const line = swatches.add('line', tint(0.86, 0.025), 'Hairlines.');
  const black = swatches.add('black', '#2b2a29', 'Small print: black ink alone.');

  const night = swatches.add('night', tint(0.205, 0.028), 'Ground of the dark scheme, on screens only.');
  const deep = swatches.add('night-soft', tint(0.27, 0.034), 'Panels of the dark scheme, on screens only.');
  const nights = [night, deep];
  const dim = swatches.fit(
    'night-muted',
    tint(0.76, 0.022),
    'lighter',
    'Secondary words in the dark.',
    (hex) => nights.every((ground) => canBeRead(hex, ground.hex)),
  );
  const glow = accentText(given, nights, paper, 'night-accent', 'lighter', swatches);

  const textOn = (ground: Swatch, texts: readonly Swatch[]) =>
    texts.find((text) => canBeRead(text.hex, ground.hex)) ?? texts[0]!;
  const onStrong = textOn(strong, [paper, ink]);
  const shared = { groundStrong: strong.name, textOnStrong: onStrong.name, printText: black.name };
  return {
    swatches: swatches.list,
    light: {
      ...shared,
      groundPage: paper.name,
      groundSoft: soft.name,
      textBody: ink.name,
      textHeadline: ink.name,
      textMuted: muted.name,
      textAccent: accent.name,
      buttonGround: button.name,
      buttonText: textOn(button, [paper, ink]).name,
      line: line.name,
    },
    dark: {
      ...shared,
      groundPage: night.name,
      groundSoft: deep.name,
      textBody: paper.name,
      textHeadline: paper.name,
      textMuted: dim.name,
      textAccent: glow.name,
      buttonGround: glow.name,
      buttonText: textOn(glow, [night, paper]).name,
      line: muted.name,
    },
  };
}

class Swatches {
  readonly #list: Swatch[] = [];

  get list(): readonly Swatch[] {
    return this.#list;
  }

  /** One that looks the same stands in for it. */
  add(name: string, hex: string, says: string): Swatch {
    const known = this.like(hex);
    if (known) return known;
    const swatch = { name, hex, says };
    this.#list.push(swatch);
    return swatch;
  }

  /** The least change of lightness that `fits`, counting what stands in for it. Throws where none does: our mistake. */
  fit(
    name: string,
    hex: string,
    direction: 'darker' | 'lighter',
    says: string,
    fits: (hex: string) => boolean,
  ): Swatch {
    const found = shifted(hex, direction, (tried) => fits(tried) && fits(this.like(tried)?.hex ?? tried));
    if (found === undefined) throw new Error(`No colour “${name}” fits, ${direction} than ${hex}.`);
    return this.add(name, found, says);
  }

  like(hex: string): Swatch | undefined {
    return this.#list.find((one) => distance(one.hex, hex) < LEAST_DISTANCE);
  }
}

type Tint = (l: number, c: number) => string;

/** A given colour as light as paper is the second ground; else a breath of the first. */
function softGround(given: readonly Swatch[], paper: Swatch, swatches: Swatches, tint: Tint): Swatch {
  const light = given.findLast(({ hex }) => {
    const { l, c } = oklchOf(hex);
    return l >= LIGHT && c <= 0.1 && distance(hex, paper.hex) >= 3;
  });
  return light ?? swatches.add('soft', tint(0.945, 0.022), 'Second ground, for panels and pictures.');
}

/** A given colour that is dark enough to read by, else a black with a breath of the first. */
function textInk(
  given: readonly Swatch[],
  grounds: readonly Swatch[],
  swatches: Swatches,
  tint: Tint,
): Swatch {
  const isText = (hex: string) => grounds.every((ground) => canBeRead(hex, ground.hex));
  const dark = given.find(({ hex }) => oklchOf(hex).l <= DARK && isText(hex));
  return dark ?? swatches.fit('ink', tint(0.24, 0.035), 'darker', 'Text and headlines.', isText);
}

/** Hues that turn to mud when they are darkened far: yellow and its neighbours. */
function muddies({ l, h }: Oklch, shiftedTo: Oklch): boolean {
  return h > 65 && h < 128 && l - shiftedTo.l > 0.18;
}

/** A pastel of chroma 0.06 that goes down by 0.35 of lightness comes out at 0.13, a rose. */
const DEEPENS = 0.2;

/** Text in a colour of the brand: one of the given as it is, else one moved until it can be read, else `plain`. */
function accentText(
  given: readonly Swatch[],
  grounds: readonly Swatch[],
  plain: Swatch,
  name: string,
  direction: 'darker' | 'lighter',
  swatches: Swatches,
): Swatch {
  const fits = (hex: string) => grounds.every((ground) => canBeRead(hex, ground.hex));
  const colourful = given.filter(({ hex }) => oklchOf(hex).c >= LEAST_CHROMA);
  const asGiven = colourful.find(({ hex }) => fits(hex));
  if (asGiven) return asGiven;
  for (const { hex } of colourful) {
    const isSound = (tried: string) => fits(tried) && fits(swatches.like(tried)?.hex ?? tried);
    const found = shifted(hex, direction, isSound, direction === 'darker' ? DEEPENS : 0);
    if (found === undefined || muddies(oklchOf(hex), oklchOf(found))) continue;
    const says = direction === 'darker' ? 'Words in the brand’s colour.' : 'Words and buttons in the dark.';
    return swatches.add(name, found, says);
  }
  return plain;
}

/** So little contrast to the page, and a loud ground is none. */
const LOUD = 1.25;

/** The loud ground: the first given colour that carries words, else the first with the least change that lets it. */
function strongGround(given: readonly Swatch[], paper: Swatch, ink: Swatch, swatches: Swatches): Swatch {
  const isLoud = (hex: string) => contrastOf(hex, paper.hex) >= LOUD || distance(hex, paper.hex) >= 15;
  const carries = (hex: string) => [paper, ink].some((text) => canBeRead(text.hex, hex));
  const loud = given.filter(({ hex }) => isLoud(hex));
  const [first] = loud;
  if (!first) return ink;
  if (carries(first.hex)) return first;
  const says = 'The loud ground: the first colour, as far as words on it need it.';
  const fits = (hex: string) => carries(hex) && carries(swatches.like(hex)?.hex ?? hex) && isLoud(hex);
  const moved = (['darker', 'lighter'] as const)
    .flatMap((direction) => shifted(first.hex, direction, fits) ?? [])
    .sort((a, b) => distance(a, first.hex) - distance(b, first.hex));
  return moved[0] === undefined ? ink : swatches.add('strong', moved[0], says);
}

/** A given colour that stands out from both grounds and carries words; else the colour of accents, or ink. */
function buttonGround(
  given: readonly Swatch[],
  grounds: readonly Swatch[],
  accent: Swatch,
  texts: readonly Swatch[],
  swatches: Swatches,
): Swatch {
  const fits = (hex: string) =>
    grounds.every((ground) => isSeen(hex, ground.hex)) && texts.some((text) => canBeRead(text.hex, hex));
  const found = [...given, accent].find(({ hex }) => fits(hex));
  if (found) return found;
  return swatches.fit('button', given[0]!.hex, 'darker', 'Buttons.', fits);
}
