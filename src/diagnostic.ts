/**
 * Positions and messages. An author's mistake is a value of this shape; nothing here throws.
 *
 * Lines and columns count from 1, columns in UTF-16 units, and the end is exclusive, so that editors,
 * SARIF and the JSON report agree. Paths are relative to the hub, with forward slashes.
 */

export interface Span {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Whether the second place lies within the first. */
export function contains(outer: Span, inner: Span): boolean {
  const begins = outer.line < inner.line || (outer.line === inner.line && outer.column <= inner.column);
  const ends =
    outer.endLine > inner.endLine || (outer.endLine === inner.endLine && outer.endColumn >= inner.endColumn);
  return outer.file === inner.file && begins && ends;
}

/** A part of an artifact in which a finding shows: `px` from the top left of a picture, `mm` from the trim's on a page. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly unit: 'px' | 'mm';
  readonly page?: number;
  /** Path of the artifact; whoever runs a rule over one fills it in. */
  readonly artifact?: string;
}

export type Severity = 'error' | 'warning' | 'note';

/** A replacement that is safe to make without asking: the text at `at` becomes `text`. */
export interface TextEdit {
  readonly at: Span;
  readonly text: string;
}

export interface Diagnostic {
  /** Permanent, and the address of its manual page: `message/price-matches-offer`. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, in one sentence; values in “quotes”. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  /** Always a place in an author's file, even when the fault was seen in a picture. */
  readonly at?: Span;
  readonly related?: readonly { readonly message: string; readonly at: Span }[];
  /** Paths of the artifacts in which it shows. */
  readonly artifacts?: readonly string[];
  /** Where on them, when it was seen in pixels. */
  readonly boxes?: readonly Region[];
  readonly fix?: TextEdit;
}

/** A sentence and its severity, kept in a table beside the check. `{name}` is filled from the values. */
export interface Message {
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
}
export type Messages = Readonly<Record<string, Message>>;

export interface Place {
  readonly at?: Span | undefined;
  readonly related?: readonly { readonly message: string; readonly at: Span }[];
  readonly artifacts?: readonly string[];
  readonly boxes?: readonly Region[];
  readonly fix?: TextEdit;
  /** Replaces the table's hint where the case at hand allows a better one: finished, since it may hold an author's words. */
  readonly hint?: string;
}
export type Values = Readonly<Record<string, string | number>>;

/** Collects diagnostics while a stage goes on with its work. */
export class Findings {
  readonly list: Diagnostic[] = [];

  /** Adds `${family}/${name}` with the sentence of the table. */
  add<M extends Messages>(family: Family<M>, name: keyof M & string, place: Place = {}, values: Values = {}) {
    this.list.push(family.diagnostic(name, place, values));
  }

  push(...diagnostics: readonly Diagnostic[]) {
    this.list.push(...diagnostics);
  }

  get hasErrors(): boolean {
    return this.list.some((one) => one.severity === 'error');
  }
}

/** A family of diagnostics: the first half of the codes, and the table of sentences. */
export interface Family<M extends Messages> {
  readonly name: string;
  readonly messages: M;
  diagnostic(name: keyof M & string, place?: Place, values?: Values): Diagnostic;
}

/** Families by name, so that `explain` finds the sentence of every code. */
export const families = new Map<string, Family<Messages>>();

export function defineFamily<const M extends Messages>(name: string, messages: M): Family<M> {
  const family: Family<M> = {
    name,
    messages,
    diagnostic(key, place = {}, values = {}) {
      const table: Message = messages[key]!;
      const hint = place.hint ?? (table.hint === undefined ? undefined : fill(table.hint, values));
      return compact({
        code: `${name}/${key}`,
        severity: table.severity,
        message: fill(table.message, values),
        hint,
        at: place.at,
        related: place.related,
        artifacts: place.artifacts,
        boxes: place.boxes,
        fix: place.fix,
      });
    },
  };
  // Several rooms may bring sentences of one family; the table has them all.
  const known = families.get(name)?.messages;
  families.set(name, {
    ...(family as unknown as Family<Messages>),
    messages: { ...known, ...messages },
  });
  return family;
}

/** Puts values into a sentence of a table. A name without a value is a mistake of ours. */
export function fill(sentence: string, values: Values): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The sentence “${sentence}” needs a value for {${name}}.`);
    return String(value);
  });
}

/** By file, then position, then code: the order of every report. Findings without a place come last. */
export function sortDiagnostics(list: readonly Diagnostic[]): Diagnostic[] {
  const key = (d: Diagnostic) =>
    [d.at?.file ?? '\uffff', d.at?.line ?? 0, d.at?.column ?? 0, d.code, d.message] as const;
  return [...list].sort((a, b) => {
    const x = key(a);
    const y = key(b);
    for (let i = 0; i < x.length; i++) {
      if (x[i]! < y[i]!) return -1;
      if (x[i]! > y[i]!) return 1;
    }
    return 0;
  });
}

/** The closest of `known` to a mistyped word, for “did you mean”. Undefined when nothing is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Least number of letters to insert, drop, change or swap with the next (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) next[j] = Math.min(next[j]!, before[j - 2]! + 1);
    }
    [before, row] = [row, next];
  }
  return row[b.length]!;
}

function compact<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T;
}
