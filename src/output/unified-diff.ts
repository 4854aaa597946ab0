/** The difference of two texts as `diff -u`, `git diff` and `patch` write and read it. */

type Line = readonly [sign: ' ' | '-' | '+', text: string];

const CONTEXT = 3;
/** Texts that differ in more lines are shown as one taken out and one put in: the search costs the square of it. */
const MOST_CHANGES = 500;

/** Empty where the texts are the same. `path`: as both sides are called, with forward slashes. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const lines = compare(linesOf(before), linesOf(after));
  const changes = lines.flatMap(([sign], at) => (sign === ' ' ? [] : [at]));
  const hunks: [from: number, to: number][] = [];
  for (const at of changes) {
    const last = hunks.at(-1);
    const [from, to] = [Math.max(0, at - CONTEXT), Math.min(lines.length, at + CONTEXT + 1)];
    if (last && from <= last[1]) last[1] = to;
    else hunks.push([from, to]);
  }
  if (hunks.length === 0) return '';
  return `--- a/${path}\n+++ b/${path}\n${hunks.map(([from, to]) => hunk(lines, from, to)).join('')}`;
}

function hunk(lines: readonly Line[], from: number, to: number): string {
  const range = (other: '-' | '+') => {
    const count = (part: readonly Line[]) => part.filter(([sign]) => sign !== other).length;
    const length = count(lines.slice(from, to));
    return `${count(lines.slice(0, from)) + (length === 0 ? 0 : 1)}${length === 1 ? '' : `,${length}`}`;
  };
  const body = lines
    .slice(from, to)
    .map(
      ([sign, text]) => `${sign}${text.endsWith('\n') ? text : `${text}\n\\ No newline at end of file\n`}`,
    );
  return `@@ -${range('+')} +${range('-')} @@\n${body.join('')}`;
}

/** With their ends. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function compare(a: readonly string[], b: readonly string[]): readonly Line[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const same = (lines: readonly string[]) => lines.map((line): Line => [' ', line]);
  const middle = shortest(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return [...same(a.slice(0, start)), ...middle, ...same(a.slice(a.length - end))];
}

/** What was done up to a line, the last first. */
interface Done {
  readonly line: Line;
  readonly before: Done | undefined;
}

/** The fewest lines to take out and put in (E. W. Myers, “An O(ND) Difference Algorithm and Its Variations”, 1986). */
function shortest(a: readonly string[], b: readonly string[]): readonly Line[] {
  /** How far each diagonal has come, with the fewest changes so far. */
  const reached = new Map<number, { readonly x: number; readonly done: Done | undefined }>();
  for (let changes = 0; changes <= Math.min(MOST_CHANGES, a.length + b.length); changes++) {
    for (let k = -changes; k <= changes; k += 2) {
      const [left, right] = [reached.get(k - 1), reached.get(k + 1)];
      const isPutIn = k === -changes || (k !== changes && left!.x < right!.x);
      let x = isPutIn ? (right?.x ?? 0) : left!.x + 1;
      let done = (isPutIn ? right : left)?.done;
      if (changes > 0) done = { line: isPutIn ? ['+', b[x - k - 1]!] : ['-', a[x - 1]!], before: done };
      for (; x < a.length && x - k < b.length && a[x] === b[x - k]; x++)
        done = { line: [' ', a[x]!], before: done };
      if (x >= a.length && x - k >= b.length) return inOrder(done);
      reached.set(k, { x, done });
    }
  }
  return [...a.map((line): Line => ['-', line]), ...b.map((line): Line => ['+', line])];
}

/** From the first line on. */
function inOrder(last: Done | undefined): readonly Line[] {
  const lines: Line[] = [];
  for (let done = last; done; done = done.before) lines.push(done.line);
  return lines.reverse();
}
