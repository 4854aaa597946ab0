/** Words of a card as satori may measure them: nothing that the font lacks, no line end that sense forbids. */
import { plainText, type Text } from '../../ir/text.ts';
import { drawnAs, type HasGlyph, isDrawnSpace } from '../fonts/signs.ts';
import type { Fonts } from '../fonts.ts';
import { breakGrade } from '../sense.ts';
import { hasGlyphIn } from '../shape.ts';
import type { TextStyle } from '../text-style.ts';

export interface CardText {
  /** Stretches of one style. */
  readonly parts: readonly { readonly text: string; readonly strong: boolean }[];
  /** For each character of the parts, its offset in the plain text. */
  readonly offsets: readonly number[];
}

const noBreakSpace = '\u00a0';
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
    const has = hasGlyphIn(fonts.face((strong ? styles.strong : styles.plain).font));
    for (const character of run.text) {
      const at = offset;
      offset += character.length;
      const shown = shownAs(character, has);
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
function shownAs(character: string, has: HasGlyph): string {
  if (character === '\n' || character === ' ') return character;
  // Measured as a no-break space, drawn as wide as they are.
  if (isDrawnSpace(character) || character === noBreakSpace) return noBreakSpace;
  return drawnAs(character, has) ?? '';
}
