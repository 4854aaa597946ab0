/**
 * Places in files are part of a plan, yet no pixel depends on them. They are taken out before a plan becomes a
 * key and put back into what was kept, so that a line added above moves the findings and redraws nothing.
 */
import type { Span } from '../../diagnostic.ts';

/** Stands for a span: the number of its first occurrence, or the two between which it stretches. */
interface Hole {
  readonly $span: number | readonly [number, number];
}

export interface Detached {
  readonly value: unknown;
  readonly spans: readonly Span[];
}

/** Plain data with every span replaced by its number. Equal spans share one, so the pattern is part of the key. */
export function detachSpans(value: unknown): Detached {
  const spans: Span[] = [];
  const numbers = new Map<string, number>();
  const walk = (one: unknown): unknown => {
    if (typeof one !== 'object' || one === null) return one;
    if (Array.isArray(one)) return one.map(walk);
    if (isSpan(one)) {
      const text = textOf(one);
      let number = numbers.get(text);
      if (number === undefined) {
        number = spans.push(one) - 1;
        numbers.set(text, number);
      }
      return { $span: number } satisfies Hole;
    }
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, walk(inner)]));
  };
  return { value: walk(value), spans };
}

/** Replaces spans by the numbers of `spans`. Undefined when one is not made of them: then it cannot be kept. */
export function encodeSpans(value: unknown, spans: readonly Span[]): unknown {
  const numbers = new Map(spans.map((span, index) => [textOf(span), index]));
  let sound = true;
  const walk = (one: unknown): unknown => {
    if (typeof one !== 'object' || one === null) return one;
    if (Array.isArray(one)) return one.map(walk);
    if (isSpan(one)) {
      const exact = numbers.get(textOf(one));
      if (exact !== undefined) return { $span: exact } satisfies Hole;
      const from = spans.findIndex(
        (span) => span.file === one.file && span.line === one.line && span.column === one.column,
      );
      const to = spans.findIndex(
        (span) => span.file === one.file && span.endLine === one.endLine && span.endColumn === one.endColumn,
      );
      if (from === -1 || to === -1) sound = false;
      return { $span: [from, to] } satisfies Hole;
    }
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, walk(inner)]));
  };
  const encoded = walk(value);
  return sound ? encoded : undefined;
}

/** Puts today's spans where their numbers stand. */
export function attachSpans(value: unknown, spans: readonly Span[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => attachSpans(one, spans));
  if ('$span' in value) {
    const { $span } = value as Hole;
    if (typeof $span === 'number') return spans[$span];
    const [from, to] = [spans[$span[0]]!, spans[$span[1]]!];
    return {
      file: from.file,
      line: from.line,
      column: from.column,
      endLine: to.endLine,
      endColumn: to.endColumn,
    } satisfies Span;
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, attachSpans(inner, spans)]));
}

function isSpan(value: object): value is Span {
  return 'endColumn' in value && 'file' in value && 'line' in value;
}

function textOf(span: Span): string {
  return `${span.file}:${span.line}:${span.column}-${span.endLine}:${span.endColumn}`;
}
