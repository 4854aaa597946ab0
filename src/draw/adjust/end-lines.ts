/** Puts the line ends of a designer into words that are already typeset, each run keeping its author's place. */
import { plainText, type Text } from '../../ir/text.ts';
import { signsOf } from '../../parse/same-words.ts';

/** What stands in a text and becomes something else: a gap between two words. */
interface Gap {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The text with a hard break after each of `lines` but the last, and no other hard break. `lines` say the same words.
 * The number of the line, counted from 1, whose end would part what typography keeps together: a word, or two words
 * with a no-break space between them.
 */
export function endLines(text: Text, lines: readonly string[]): Text | number {
  const whole = plainText(text);
  const signs = signsOf(whole);
  const gaps: Gap[] = [];
  const ends = new Set<number>();
  let at = 0;
  for (const [index, line] of lines.slice(0, -1).entries()) {
    at += signsOf(line).length;
    const [before, after] = [signs[at - 1], signs[at]];
    const gap = before && after ? whole.slice(before.end, after.start) : '';
    // A raised “er” or a fact is parted by nothing; U+00A0 and U+202F are there so that no line ends.
    if (!/^[ \t\r\n]+$/.test(gap)) return index + 1;
    ends.add(before!.end);
    gaps.push({ start: before!.end, end: after!.start, text: '\n' });
  }
  for (const { index, 0: gap } of whole.matchAll(/[ \t]*\n[ \t\r\n]*/g))
    if (!ends.has(index)) gaps.push({ start: index, end: index + gap.length, text: ' ' });
  return replaced(text, gaps);
}

/** What replaces a gap stands in the run in which the gap begins. */
function replaced(text: Text, gaps: readonly Gap[]): Text {
  const sorted = gaps.toSorted((a, b) => a.start - b.start);
  let offset = 0;
  return text.flatMap((run) => {
    const [from, to] = [offset, offset + run.text.length];
    offset = to;
    let words = '';
    let at = from;
    for (const gap of sorted) {
      if (gap.end <= from || gap.start >= to) continue;
      words += whole(run.text, at - from, Math.max(gap.start, from) - from);
      if (gap.start >= from) words += gap.text;
      at = Math.min(gap.end, to);
    }
    words += whole(run.text, at - from, to - from);
    return words === '' ? [] : [{ ...run, text: words }];
  });
}

function whole(text: string, start: number, end: number): string {
  return end > start ? text.slice(start, end) : '';
}
