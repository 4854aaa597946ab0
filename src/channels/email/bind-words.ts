/** Keeps words of a headline together where a line may not end: “le code FLEUR20”, “18 avril”, a short last word. */
import { breakGrade } from '../../draw/sense.ts';
import { plainText, type Text } from '../../ir/text.ts';

/** A stretch without a break may not outgrow a phone: 20 letters of 26 px fill its 312 px. */
const LONGEST = 20;
/** A last word of so many letters does not stand alone on its line. */
const SHORT_END = 6;

/**
 * The same text with no-break spaces in place of some spaces; every run keeps its place. From the end, because
 * what is worst to part stands last: a code and the word before it.
 */
export function bindWords(text: Text, language: string): Text {
  const whole = plainText(text);
  const bound = new Set<number>();
  let end = whole.length;
  for (const { index } of [...whole.matchAll(/[ \n]/g)].reverse()) {
    const after = whole.slice(index + 1);
    const start = Math.max(whole.lastIndexOf(' ', index - 1), whole.lastIndexOf('\n', index - 1)) + 1;
    const closes = after.length <= SHORT_END && !/[ \n]/.test(after);
    const forbidden = closes || breakGrade(whole.slice(0, index), after, language, new Set()) === 2;
    if (whole[index] === ' ' && forbidden && end - start <= LONGEST) bound.add(index);
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
