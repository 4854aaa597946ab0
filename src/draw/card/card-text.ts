/** Words of a card as satori may measure them: nothing that the font lacks, no line end that sense forbids. */
import { plainText, type Text } from '../../ir/text.ts';
import type { Fonts } from '../fonts.ts';
import { breakGrade } from '../sense.ts';
import type { TextStyle } from '../text-style.ts';

export interface CardText {
  /** Stretches of one style. */
  readonly parts: readonly { readonly text: string; readonly strong: boolean }[];
  /** For each character of the parts, its offset in the plain text. */
  readonly offsets: readonly number[];
}

const noBreakSpace = '\u00a0';
/** Spaces that fonts seldom have: measured as a no-break space, drawn as narrow as they are. */
const narrowSpaces = /[\u202f\u2009\u200a]/;
/** Signs without ink, which satori need not know of. */
const inkless: ReadonlySet<string> = new Set(['\u00ad', '\u200b', '\u2060', '\ufe0f']);
const none: ReadonlySet<string> = new Set();

/** Without a language no line end is better than another. */
export function cardText(
  text: Text,
  styles: { readonly plain: TextStyle; readonly strong: TextStyle },
  fonts: Fonts,
  language: string | undefined,
): CardText {
  const whole = plainText(text);
  const parts: { text: string; strong: boolean }[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const run of text) {
    const strong = run.styles?.includes('strong') === true;
    const { font } = fonts.face((strong ? styles.strong : styles.plain).font);
    for (const character of run.text) {
      const at = offset;
      offset += character.length;
      const shown = shownAs(character, (one) => font.hasGlyphForCodePoint(one.codePointAt(0)!));
      if (shown === '') continue;
      const glued =
        language !== undefined &&
        shown === ' ' &&
        isBadEnd(whole.slice(0, at), whole.slice(offset), language);
      const last = parts.at(-1);
      const piece = glued ? noBreakSpace : shown;
      if (last?.strong === strong) last.text += piece;
      else parts.push({ text: piece, strong });
      for (let unit = 0; unit < piece.length; unit++) offsets.push(at);
    }
  }
  return { parts, offsets };
}

/** A line neither ends in an article nor begins with a dash. */
function isBadEnd(before: string, after: string, language: string): boolean {
  return /^[–—]/.test(after) || breakGrade(before, after, language, none) > 0;
}

/** What satori measures in place of a character; nothing for one that cannot be drawn. */
function shownAs(character: string, has: (character: string) => boolean): string {
  if (character === '\n' || character === ' ') return character;
  if (narrowSpaces.test(character) || character === noBreakSpace) return noBreakSpace;
  if (inkless.has(character)) return '';
  if (character === '\u2011') return has('\u2010') ? '\u2010' : '-';
  return has(character) ? character : '';
}
