/**
 * Chooses line ends. Unicode's rules say where a line may end, sense where it should: first no bad end, then few
 * lines, then lines of like length.
 */
import LineBreaker from 'linebreak';
import { once } from '../source/once.ts';
import { breakGrade } from './sense.ts';

export interface BreakRequest {
  readonly text: string;
  readonly width: number;
  readonly language: string;
  /** `sense` balances lines and keeps phrases whole, `plain` fills them. */
  readonly mode: 'sense' | 'plain';
  /** Words at which this layout may end a line although sense says no. */
  readonly mayEndWith: ReadonlySet<string>;
  /** Stretches that stay whole: facts such as prices and codes. */
  readonly whole: readonly { readonly start: number; readonly end: number }[];
  /** Width of the text between two offsets. */
  measure(start: number, end: number): number;
}

export interface Line {
  readonly start: number;
  /** Before trailing spaces. */
  readonly end: number;
}

/** A place where a line may end, and the stretch of text before it. */
interface Stop {
  readonly position: number;
  readonly grade: 0 | 1 | 2;
  readonly required: boolean;
}

/** A last line shorter than this part of the longest is a widow. */
const widowRatio = 0.35;
/** Longer paragraphs are filled: nobody sees their balance, and looking for it grows with the square. */
const balancedStops = 80;

export function breakLines(request: BreakRequest): readonly Line[] {
  const stops = findStops(request);
  const lines: Line[] = [];
  let start = 0;
  let pending: Stop[] = [];
  for (const stop of stops) {
    pending.push(stop);
    if (!stop.required) continue;
    lines.push(...paragraph(request, start, pending));
    start = stop.position;
    pending = [];
  }
  return lines;
}

function findStops({ text, language, mayEndWith, whole }: BreakRequest): readonly Stop[] {
  const breaker = new LineBreaker(text);
  const stops: Stop[] = [];
  for (let stop = breaker.nextBreak(); stop; stop = breaker.nextBreak()) {
    const { position } = stop;
    const required = stop.required || position === text.length;
    const within = whole.some((one) => position > one.start && position < one.end);
    const grade = required
      ? 0
      : within
        ? 2
        : breakGrade(text.slice(0, position), text.slice(position), language, mayEndWith);
    stops.push({ position, grade, required });
  }
  return stops;
}

/** One stretch between hard breaks. */
function paragraph(request: BreakRequest, start: number, stops: readonly Stop[]): readonly Line[] {
  const possible = withLetterStops(request, start, stops);
  const balanced = request.mode === 'sense' && possible.length <= balancedStops;
  return balanced ? best(request, start, possible) : filled(request, start, possible);
}

/** As much as fits on each line; bad ends only where a line would be too long without them. */
function filled(request: BreakRequest, start: number, stops: readonly Stop[]): readonly Line[] {
  const widths = chunkWidths(request, start, stops);
  const lines: Line[] = [];
  let from = 0;
  while (from < stops.length) {
    let end = from;
    let width = 0;
    let chosen = from;
    for (let i = from; i < stops.length; i++) {
      if (width + widths[i]!.bare > request.width && i > from) break;
      width += widths[i]!.full;
      end = i;
      if (stops[i]!.grade === 0 || i === stops.length - 1) chosen = i;
    }
    // No good end within the width: the last that fits.
    if (chosen === from && stops[from]!.grade > 0) chosen = end;
    lines.push(lineBetween(request, from === 0 ? start : stops[from - 1]!.position, stops[chosen]!.position));
    from = chosen + 1;
  }
  return lines;
}

interface Way {
  /** Bad ends, lines, unevenness: compared in this order. */
  readonly cost: readonly [grade: number, lines: number, uneven: number];
  readonly ends: readonly number[];
  readonly longest: number;
}

/** The best of all ways to end the lines. */
function best(request: BreakRequest, start: number, stops: readonly Stop[]): readonly Line[] {
  const widths = chunkWidths(request, start, stops);
  const last = stops.length - 1;
  const ways: (Way | undefined)[] = Array.from({ length: stops.length + 1 });
  ways[0] = { cost: [0, 0, 0], ends: [], longest: 0 };
  for (let from = 0; from <= last; from++) {
    const way = ways[from];
    if (!way) continue;
    let before = 0;
    for (let to = from; to <= last; to++) {
      const width = before + widths[to]!.bare;
      before += widths[to]!.full;
      if (width > request.width && to > from) break;
      const longest = Math.max(way.longest, width);
      const widow = to === last && from > 0 && width < widowRatio * longest ? request.width ** 2 : 0;
      const grade = [0, 1, 1000][stops[to]!.grade]!;
      const cost = [way.cost[0] + grade, way.cost[1] + 1, way.cost[2] + width ** 2 + widow] as const;
      const known = ways[to + 1];
      if (!known || less(cost, known.cost)) ways[to + 1] = { cost, ends: [...way.ends, to], longest };
    }
  }
  let from = start;
  return ways[last + 1]!.ends.map((end) => {
    const line = lineBetween(request, from, stops[end]!.position);
    from = stops[end]!.position;
    return line;
  });
}

function less(a: Way['cost'], b: Way['cost']): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! < b[i]!;
  return false;
}

/** Width of the text before each stop since the stop before it, with and without the spaces at its end. */
function chunkWidths(request: BreakRequest, start: number, stops: readonly Stop[]) {
  return stops.map(({ position }, index) => {
    const from = index === 0 ? start : stops[index - 1]!.position;
    const bare = request.measure(from, trimmed(request.text, from, position));
    return { bare, full: request.measure(from, position) };
  });
}

/** When one word is wider than the box it is cut between letters, so that nothing runs off the piece. */
function withLetterStops(request: BreakRequest, start: number, stops: readonly Stop[]): readonly Stop[] {
  return stops.flatMap((stop, index) => {
    const from = index === 0 ? start : stops[index - 1]!.position;
    if (request.measure(from, trimmed(request.text, from, stop.position)) <= request.width) return [stop];
    const letters = [...segmenterOf(request.language).segment(request.text.slice(from, stop.position))];
    const cuts = letters
      .slice(1)
      .map((letter): Stop => ({ position: from + letter.index, grade: 2, required: false }));
    return [...cuts, stop];
  });
}

const segmenterOf = once((language) => new Intl.Segmenter(language, { granularity: 'grapheme' }));

function lineBetween(request: BreakRequest, start: number, end: number): Line {
  return { start, end: trimmed(request.text, start, end) };
}

/** The end of a line without the ordinary spaces and the break that close it. */
function trimmed(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /[ \n\r\t]/.test(text[at - 1]!)) at--;
  return at;
}
