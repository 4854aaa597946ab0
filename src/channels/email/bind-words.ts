/** Keeps words of a headline together where a line may not end: “le code”, “7 au 18 avril”, a short last word. */
import { breakGrade } from '../../draw/sense.ts';
import { plainText, type Text } from '../../ir/text.ts';

/** A stretch without a break may not outgrow a phone: 20 letters of 26 px fill its 312 px. */
const LONGEST = 20;
/** A last word of so many letters does not stand alone on its line. */
const SHORT_END = 6;

/** The same text with no-break spaces in place of some spaces; every run keeps its place. */
export function bindWords(text: Text, language: string): Text {
  const whole = plainText(text);
  const bound = new Set<number>();
  let start = 0;
  for (const { index } of whole.matchAll(/ /g)) {
    const before = whole.slice(0, index);
    const after = whole.slice(index + 1);
    const next = after.search(/[ \n]|$/);
    const closes = !/[ \n]/.test(after.trimEnd()) && after.length <= SHORT_END;
    const forbidden = closes || breakGrade(before, after, language, new Set()) === 2;
    if (forbidden && index + 1 + next - start <= LONGEST) bound.add(index);
    else start = index + 1;
  }
  let offset = 0;
  return text.map((run) => {
    const from = offset;
    offset += run.text.length;
    const words = run.text.replace(/ /g, (space, at: number) => (bound.has(from + at) ? '\u00a0' : space));
    return words === run.text ? run : { ...run, text: words };
  });
}
