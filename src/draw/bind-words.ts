/** Keeps words together where a line may not end: “le code FLEUR20”, “dès 45 €”, “18 avril”, a short last word. */
import { plainText, type Text } from '../ir/text.ts';
import { breakGrade } from './sense.ts';

/**
 * A stretch without a break may not outgrow its column: 20 letters of 26 px or 24 of 22 px fill the 312 px of a
 * phone, 12 of 18 px one of two columns; 17 of running text, “du 7 au 18 avril,”, leave a line its rag.
 */
export const longestBound = { headline: 20, statement: 24, text: 17, card: 12 } as const;
/** A last word of so many letters does not stand alone on its line. */
const SHORT_END = 6;

/**
 * The same text with no-break spaces in place of some spaces; every run keeps its place. From the end, because
 * what is worst to part stands last: a code and the word before it.
 */
export function bindWords(text: Text, language: string, longest: number = longestBound.headline): Text {
  const whole = plainText(text);
  const bound = new Set<number>();
  let end = whole.length;
  const breaks = [...whole.matchAll(/[ \n]/g)].map((found) => found.index);
  for (const [place, index] of [...breaks.entries()].reverse()) {
    const after = whole.slice(index + 1);
    const start = (breaks[place - 1] ?? -1) + 1;
    const closes = after.length <= SHORT_END && !/[ \n]/.test(after);
    const forbidden = closes || breakGrade(whole.slice(0, index), after, language, new Set()) === 2;
    if (whole[index] === ' ' && forbidden && end - start <= longest) bound.add(index);
    else end = index;
  }
  let offset = 0;
  return text.map((run) => {
    const from = offset;
    offset += run.text.length;
    const words = run.text.replace(/ /g, (space, at: number) => (bound.has(from + at) ? '\u00a0' : space));
    return words === run.text ? run : { ...run, text: words };
  });
}
