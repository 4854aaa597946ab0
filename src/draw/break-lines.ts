/** Chooses line ends. Unicode's rules say where a line may end, sense where it should. */
import LineBreaker from 'linebreak';
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
  /** Width of the text between two offsets, spaces at its end not counted. */
  measure(start: number, end: number): number;
}

export interface Line {
  readonly start: number;
  /** Before trailing spaces. */
  readonly end: number;
}

interface Stop {
  readonly position: number;
  readonly grade: 0 | 1 | 2;
  readonly required: boolean;
}

/** A last line shorter than this part of the longest is a widow. */
const widowRatio = 0.35;
/** Paths through a paragraph are followed exactly up to so many stops; longer ones are filled greedily. */
const exactStops = 60;

export function breakLines(request: BreakRequest): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  const stops = findStops(request);
  for (const stop of stops) {
    if (!stop.required) continue;
    lines.push(...paragraph(request, start, stop.position, stops));
    start = stop.position;
  }
  return lines.filter((line, index) => line.end > line.start || index < lines.length - 1);
}

function findStops({ text, language, mayEndWith, whole }: BreakRequest): readonly Stop[] {
  const breaker = new LineBreaker(text);
  const stops: Stop[] = [];
  for (let stop = breaker.nextBreak(); stop; stop = breaker.nextBreak()) {
    const { position } = stop;
    const required = stop.required || position === text.length;
    const within = whole.some((one) => position > one.start && position < one.end);
    const grade = within
      ? 2
      : breakGrade(text.slice(0, position), text.slice(position), language, mayEndWith);
    stops.push({ position, grade, required });
  }
  return stops;
}

/** One stretch between hard breaks. */
function paragraph(request: BreakRequest, start: number, end: number, all: readonly Stop[]): readonly Line[] {
  const inner = all.filter((stop) => stop.position > start && stop.position < end);
  for (const worst of [0, 1, 2] as const) {
    const stops = inner.filter((stop) => stop.grade <= worst).map((stop) => stop.position);
    const lines = fill(request, start, end, stops);
    if (!lines.some((line) => request.measure(line.start, line.end) > request.width)) {
      return request.mode === 'sense' ? balance(request, start, end, stops, lines) : lines;
    }
  }
  return fill(request, start, end, withLetterStops(request, start, end, inner));
}

function fill(request: BreakRequest, start: number, end: number, stops: readonly number[]): readonly Line[] {
  const lines: Line[] = [];
  let from = start;
  let fitting = -1;
  for (const stop of [...stops, end]) {
    if (fitting > from && request.measure(from, trimmed(request.text, from, stop)) > request.width) {
      lines.push({ start: from, end: trimmed(request.text, from, fitting) });
      from = fitting;
    }
    fitting = stop;
  }
  lines.push({ start: from, end: trimmed(request.text, from, end) });
  return lines;
}

/** As many lines as filling needs, but of like length: the sum of squared widths is smallest. */
function balance(
  request: BreakRequest,
  start: number,
  end: number,
  stops: readonly number[],
  filled: readonly Line[],
): readonly Line[] {
  const count = filled.length;
  if (count === 1 || stops.length > exactStops) return filled;
  const points = [start, ...stops, end];
  const widths = new Map<string, number>();
  const width = (i: number, j: number): number => {
    const key = `${i} ${j}`;
    let value = widths.get(key);
    if (value === undefined) {
      value = request.measure(points[i]!, trimmed(request.text, points[i]!, points[j]!));
      widths.set(key, value);
    }
    return value;
  };
  interface Way {
    readonly cost: number;
    readonly ends: readonly number[];
    readonly longest: number;
  }
  const last = points.length - 1;
  let ways: Map<number, Way> = new Map([[0, { cost: 0, ends: [], longest: 0 }]]);
  for (let line = 1; line <= count; line++) {
    const next = new Map<number, Way>();
    for (const [from, way] of ways) {
      for (let to = from + 1; to <= last; to++) {
        const w = width(from, to);
        if (w > request.width) break;
        if ((to === last) !== (line === count)) continue;
        const longest = Math.max(way.longest, w);
        const widow = to === last && w < widowRatio * longest ? request.width ** 2 : 0;
        const cost = way.cost + w ** 2 + widow;
        const known = next.get(to);
        if (!known || cost < known.cost) next.set(to, { cost, ends: [...way.ends, to], longest });
      }
    }
    ways = next;
  }
  const best = ways.get(last);
  if (!best) return filled;
  let from = 0;
  return best.ends.map((to) => {
    const line = { start: points[from]!, end: trimmed(request.text, points[from]!, points[to]!) };
    from = to;
    return line;
  });
}

/** When one word is wider than the box it is cut between letters, so that nothing runs off the piece. */
function withLetterStops(
  request: BreakRequest,
  start: number,
  end: number,
  inner: readonly Stop[],
): readonly number[] {
  const stops = new Set(inner.map((stop) => stop.position));
  const segmenter = new Intl.Segmenter(request.language, { granularity: 'grapheme' });
  const points = [start, ...stops, end];
  for (let i = 1; i < points.length; i++) {
    const from = points[i - 1]!;
    const to = points[i]!;
    if (request.measure(from, trimmed(request.text, from, to)) <= request.width) continue;
    for (const { index } of segmenter.segment(request.text.slice(from, to))) {
      if (index > 0) stops.add(from + index);
    }
  }
  return [...stops].sort((a, b) => a - b);
}

/** The end of a line without the ordinary spaces and the break that close it. */
function trimmed(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /[ \n\r\t]/.test(text[at - 1]!)) at--;
  return at;
}
