/**
 * Looks that are written out in a file: colours, families and sizes as literals, and forms that mail clients do not
 * know. Which of them are the brand's is a rule's question; here they are only read, each once.
 */
import culori from 'culori/require';

export interface Literal {
  /** `form`: a way of writing, such as `var()` or `rem`. */
  readonly kind: 'color' | 'font' | 'size' | 'form';
  /**
   * Colours as `#c2153f` where they are opaque, else as written, or `cmyk(0 100 60 20)`; families without quotes;
   * sizes in px, as a number.
   */
  readonly value: string;
  /** Where it stands first: `<td style>`, `.f-body`, `page 1`. */
  readonly where: string;
}

/** More different literals than any page of ours has; the rest is cut. */
const MOST = 500;
/** Of one value. */
const MOST_LETTERS = 10_000;
/** Different declarations of one file that are remembered. */
const MOST_READ = 5_000;

export class Literals {
  readonly #found = new Map<string, Literal>();
  /** Declarations that were read: an email says each of its styles a hundred times. */
  readonly #read = new Set<string>();

  add(kind: Literal['kind'], value: string, where: string): void {
    const key = `${kind} ${value}`;
    if (this.#found.size < MOST && !this.#found.has(key)) this.#found.set(key, { kind, value, where });
  }

  get list(): readonly Literal[] {
    return [...this.#found.values()];
  }

  /** One declaration of CSS, or a presentational attribute under the name of its property. */
  declaration(property: string, written: string, where: string): void {
    // Patterns below look from each letter on: a longer value is a picture, or none of ours.
    if (written.length > MOST_LETTERS) return;
    const said = `${property}:${written}`;
    if (this.#read.has(said)) return;
    if (this.#read.size < MOST_READ) this.#read.add(said);
    const name = property.toLowerCase();
    const value = written.replace(/!\s*important\s*$/i, '').trim();
    const bare = value.replace(/url\([^)]*\)/gi, ' ').replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, ' ');
    for (const [form, pattern] of forms) if (pattern.test(bare)) this.add('form', form, where);
    if (name === 'font-family' || /^--[\w-]*family$/.test(name)) this.#families(value, where);
    else if (name === 'font') this.#shorthand(value, where);
    else if (name === 'font-size' || /^--size-/.test(name)) this.#size(bare, where);
    this.#colors(name, bare, where);
  }

  #families(value: string, where: string): void {
    for (const family of value.split(',')) {
      const name = unquoted(family);
      if (name !== '' && !/^var\(/i.test(name)) this.add('font', name, where);
    }
  }

  /** `700 16px/1.4 "Figtree", Arial`: what stands after the size are families. */
  #shorthand(value: string, where: string): void {
    const match = /(?<size>[\d.]+(?:px|pt|rem|em|%))(?:\s*\/\s*[\w.%]+)?\s+(?<families>.+)$/i.exec(value);
    if (!match?.groups) return;
    this.#size(match.groups.size!, where);
    this.#families(match.groups.families!, where);
  }

  /** Sizes relative to the text around them are proportions, not sizes. */
  #size(value: string, where: string): void {
    for (const [, number, unit] of value.matchAll(/(?<![\w.])(\d*\.?\d+)(px|pt|rem)\b/gi)) {
      const px = Number(number) * { px: 1, pt: 96 / 72, rem: 16 }[unit!.toLowerCase() as 'px' | 'pt' | 'rem'];
      if (px > 0) this.add('size', String(Math.round(px * 100) / 100), where);
    }
  }

  #colors(name: string, value: string, where: string): void {
    for (const [written] of value.matchAll(/#[0-9a-f]{3,8}(?![\w-])|[a-z-]+\((?:[^()]|\([^()]*\))*\)/gi))
      if (written.startsWith('#') || colorFunction.test(written)) this.color(written, where);
    if (!carriesColor(name)) return;
    for (const [word] of value
      .replace(/[\w-]+\([^)]*\)|#\w+/g, ' ')
      .matchAll(/(?<![\w#.-])[a-z]{3,}(?![\w-])/gi))
      if (isNamedColor(word)) this.color(word, where);
  }

  color(written: string, where: string): void {
    this.add('color', hexOf(written) ?? written.toLowerCase().replace(/\s+/g, ' '), where);
  }
}

/** Ways of writing that some mail client does not know (caniemail.com). */
const forms: readonly (readonly [string, RegExp])[] = [
  ['var()', /\bvar\(/i],
  ['rem', /(?<![\w.])\d*\.?\d+rem\b/i],
  ['rgba()', /\brgba\(|\brgb\([^)]*\//i],
  ['oklch()', /\bokl(?:ch|ab)\(/i],
  ['color-mix()', /\bcolor-mix\(/i],
  ['clamp()', /\bclamp\(/i],
];

const colorFunction = /^(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark)\(/i;

/** Properties whose bare words may be colours; a custom property may be anything. */
function carriesColor(name: string): boolean {
  return /color|background|border|outline|fill|stroke|shadow|decoration|column-rule|^--(?!.*family)/.test(
    name,
  );
}

function isNamedColor(word: string): boolean {
  const name = word.toLowerCase();
  return name !== 'transparent' && culori.parse(name) !== undefined;
}

/** Six digits, lower case; undefined where it is translucent or none that stands for itself. */
function hexOf(written: string): string | undefined {
  const color = /^(?:color-mix|light-dark)|var\(/i.test(written)
    ? undefined
    : culori.parse(written.toLowerCase());
  return color && (color.alpha ?? 1) >= 1 ? culori.formatHex(color) : undefined;
}

function unquoted(family: string): string {
  return family
    .replace(/&quot;/g, '"')
    .trim()
    .replace(/^["']|["']$/g, '')
    .trim();
}
