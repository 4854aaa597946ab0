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
  /** The swatch of bare paper. */
  readonly white: string;
}

/** Two tokens that nobody can tell apart would be one colour with two names. */
const LEAST_DISTANCE = 1.5;
/** Below this a colour is no accent, and below the second it is a grey, whose hue says nothing. */
const LEAST_CHROMA = 0.03;
const LEAST_TINT = 0.012;
/** As dark as the text of a book, on any light ground. */
const DARK = 0.33;
/** As light as paper with a tint. */
const LIGHT = 0.88;

export function derivePalette(main: string, second: string, others: readonly Swatch[] = []): Palette {
  const swatches = new Swatches();
  const first = swatches.add('main', main, 'The brand’s first colour, as given.');
  const other = swatches.add('second', second, 'The brand’s second colour, as given.');
  const given = first === other ? [first] : [first, other];
  for (const { name, hex, says } of others) swatches.add(name, hex, says);
  const tint = tintsOf([main, second]);

  const white = swatches.add('white', '#ffffff', 'Bare paper, and the quiet zone of a code.');
  const paper = swatches.add('paper', tint(0.984, 0.008), 'Ground of pages and emails; text on dark.');
  const soft = softGround(given, paper, swatches, tint);
  const ink = textInk(given, [paper, soft], swatches, tint);
  const muted = swatches.fit('muted', tint(0.5, 0.03), 'darker', 'Secondary words.', (hex) =>
    [paper, soft].every((ground) => canBeRead(hex, ground.hex)),
  );
  const accent = accentText(given, [paper, soft], ink, 'accent', 'darker', swatches);
  const strong = strongGround(given, paper, ink, swatches);
  const button = buttonGround([...given, strong, accent], [paper, soft], [paper, ink], swatches);
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
    white: white.name,
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

/** Neutral colours with a breath of the first colour that has a hue of its own. */
function tintsOf(given: readonly string[]): Tint {
  const colours = given.map(oklchOf);
  const base = colours.find(({ c }) => c >= LEAST_TINT);
  if (!base) return (l) => hexOf({ l, c: 0, h: 0 });
  // A dark yellow is an olive, which nobody asked for.
  const dimmed = (l: number, c: number) => (isYellow(base.h) && l < 0.7 ? c * 0.35 : c);
  return (l, c) => hexOf({ l, c: dimmed(l, c), h: base.h });
}

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

/** Yellow and its neighbours: hues that turn to mud when they are darkened. */
function isYellow(hue: number): boolean {
  return hue > 65 && hue < 128;
}

function muddies({ l, h }: Oklch, shiftedTo: Oklch): boolean {
  return isYellow(h) && l - shiftedTo.l > 0.18;
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

/** Dark words on a colour of middle lightness look dirty below this, where light ones on a darker one do not. */
const COMFORTABLE = 5.5;
/** ΔE00 up to which a darker version is still taken for the same colour. */
const STILL_ITSELF = 12;

/** Whether light words can be read on a ground, or dark ones with ease. */
function carriesWell(hex: string, paper: Swatch, ink: Swatch): boolean {
  const isEasy = canBeRead(ink.hex, hex) && contrastOf(ink.hex, hex) >= COMFORTABLE;
  return isEasy || canBeRead(paper.hex, hex);
}

/** The loud ground: the first given colour that carries words, else the first with the least change that lets it. */
function strongGround(given: readonly Swatch[], paper: Swatch, ink: Swatch, swatches: Swatches): Swatch {
  const isLoud = (hex: string) => contrastOf(hex, paper.hex) >= LOUD || distance(hex, paper.hex) >= 15;
  const first = given.find(({ hex }) => isLoud(hex));
  if (!first) return ink;
  if (carriesWell(first.hex, paper, ink)) return first;
  const says = 'The loud ground: the first colour, as far as words on it need it.';
  const kept = (fits: (hex: string) => boolean) => (hex: string) =>
    isLoud(hex) && fits(hex) && fits(swatches.like(hex)?.hex ?? hex);
  const darker = shifted(
    first.hex,
    'darker',
    kept((hex) => canBeRead(paper.hex, hex)),
  );
  if (darker !== undefined && distance(darker, first.hex) <= STILL_ITSELF)
    return swatches.add('strong', darker, says);
  if (canBeRead(ink.hex, first.hex)) return first;
  const lighter = shifted(
    first.hex,
    'lighter',
    kept((hex) => canBeRead(ink.hex, hex)),
  );
  const [nearest] = [darker, lighter]
    .filter((hex) => hex !== undefined)
    .sort((a, b) => distance(a, first.hex) - distance(b, first.hex));
  return nearest === undefined ? ink : swatches.add('strong', nearest, says);
}

/** The first colour that stands out from both grounds and carries words; else one darkened until it does. */
function buttonGround(
  wished: readonly Swatch[],
  grounds: readonly Swatch[],
  [paper, ink]: readonly [Swatch, Swatch],
  swatches: Swatches,
): Swatch {
  const fits = (hex: string) =>
    grounds.every((ground) => isSeen(hex, ground.hex)) && carriesWell(hex, paper, ink);
  const found = wished.find(({ hex }) => fits(hex));
  return found ?? swatches.fit('button', wished[0]!.hex, 'darker', 'Buttons.', fits);
}
