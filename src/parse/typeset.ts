/**
 * Sets the typography of a locale, so that authors type with an ordinary keyboard and are never scolded: ’ for
 * ', U+202F before ; ! ?, U+00A0 before : and inside « », a true minus, figures kept with their units.
 * Sources: facts/channels §8 of the project's research; Lexique des règles typographiques for French.
 */
import { plainText, type Text } from '../ir/text.ts';

const NBSP = '\u00A0';
const NARROW = '\u202F';
const MINUS = '\u2212';

/** Letters of a text, and what stands in their place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
interface Pattern {
  readonly find: RegExp;
  readonly set: (match: RegExpExecArray) => string;
}

const units = '€|\\$|£|%|°C|kg|g|mg|km|m|cm|mm|ml|cl|l|h|min|mn|pts?|points?|px';

const everywhere: readonly Pattern[] = [
  { find: /\.\.\./g, set: () => '…' },
  { find: /(?<=[\p{L}\p{N}])'(?=\p{L})/gu, set: () => '’' },
  { find: /(?<=\p{L})'(?=\s|$|[.,;:!?)])/gu, set: () => '’' },
  { find: /(?<=^|[\s(\u00A0«“])-(?=\d)/g, set: () => MINUS },
];

const frenchWith = (inside: string, beforeColon: string): readonly Pattern[] => [
  { find: /"([^"]*)"/g, set: (match) => `«${inside}${match[1]!.trim()}${inside}»` },
  { find: /«[\s\u00A0\u202F]*/g, set: () => `«${inside}` },
  { find: /[ \u00A0\u202F]*»/g, set: () => `${inside}»` },
  { find: /(?<=[^\s\u00A0\u202F!?;«(/])[ \u00A0\u202F]?(?=[;!?](?:[\s\u00A0»)!?…”]|$))/g, set: () => NARROW },
  { find: /(?<=[^\s\u00A0\u202F:])[ \u00A0\u202F]?(?=:(?:\s|$))/g, set: () => beforeColon },
  { find: new RegExp(`(?<=\\d)[ ](?=(?:${units})(?![\\p{L}\\p{N}]))`, 'gu'), set: () => NBSP },
  { find: /(?<=\d)(?=%)/g, set: () => NBSP },
  { find: /(?<=\d) (?=\d{3}(?!\d))/g, set: () => NARROW },
  { find: /(?<=\b(?:M|Mme|Mlle|n°)\.?) (?=[\p{Lu}\d])/gu, set: () => NBSP },
];
const french = frenchWith(NBSP, NBSP);
/** Switzerland sets the narrow space within guillemets and before every sign of two parts (Guide du typographe). */
const swiss = frenchWith(NARROW, NARROW);
/** Quebec sets no space before ; ! ? (Office québécois de la langue française). */
const quebec = french.filter((_, index) => index !== 3);

const english: readonly Pattern[] = [
  { find: /"([^"]*)"/g, set: (match) => `“${match[1]}”` },
  { find: /(?<=^|[\s(])'(?=\p{L})/gu, set: () => '‘' },
  { find: new RegExp(`(?<=\\d)[ ](?=(?:${units})(?![\\p{L}\\p{N}]))`, 'gu'), set: () => NBSP },
];
const german: readonly Pattern[] = [
  { find: /"([^"]*)"/g, set: (match) => `„${match[1]}“` },
  { find: new RegExp(`(?<=\\d)[ ](?=(?:${units})(?![\\p{L}\\p{N}]))`, 'gu'), set: () => NBSP },
];

function patternsOf(language: string): readonly Pattern[] {
  if (language === 'fr-CA') return [...everywhere, ...quebec];
  if (language === 'fr-CH') return [...everywhere, ...swiss];
  if (language.startsWith('fr')) return [...everywhere, ...french];
  if (language.startsWith('de')) return [...everywhere, ...german];
  return [...everywhere, ...english];
}

/**
 * What `typeset` would set otherwise in a text as it was typed: where, and how. Each edit is of the text as it stands, so
 * that one that follows from another shows when that has been made.
 */
export function typographyOf(text: string, language: string): readonly Edit[] {
  const guarded = protectedRanges([], text);
  const edits: Edit[] = [];
  for (const { find, set } of patternsOf(language)) {
    for (const match of text.matchAll(find)) {
      const edit = {
        start: match.index,
        end: match.index + match[0].length,
        text: set(match as RegExpExecArray),
      };
      const touches = (other: { readonly start: number; readonly end: number }) =>
        edit.start < other.end && other.start < Math.max(edit.end, edit.start + 1);
      if (edit.text !== match[0] && !guarded.some(touches) && !edits.some(touches)) edits.push(edit);
    }
  }
  return edits.sort((a, b) => a.start - b.start);
}

/** Text with the typography of `language`. Codes, links and merge tags keep their letters. */
export function typeset(text: Text, language: string): Text {
  let runs = openingCapital(text);
  let whole = plainText(runs);
  for (const pattern of patternsOf(language)) {
    const matches = [...whole.matchAll(pattern.find)];
    // Most patterns find nothing in most texts; what is protected matters only where one does.
    if (matches.length === 0) continue;
    const guarded = protectedRanges(runs, whole);
    const edits: Edit[] = [];
    let passed = 0;
    for (const match of matches) {
      const start = match.index;
      const end = start + match[0].length;
      while (guarded[passed] && guarded[passed]!.end <= start) passed += 1;
      const range = guarded[passed];
      if (range && (start === end ? start > range.start : end > range.start)) continue;
      edits.push({ start, end, text: pattern.set(match as RegExpExecArray) });
    }
    runs = applyEdits(runs, edits);
    whole = plainText(runs);
  }
  return runs;
}

/** An expression that opens a sentence is capitalised: “Samedi 10 avril, on te maquille.” */
function openingCapital(text: Text): Text {
  let before = '';
  return text.map((run) => {
    const opens = before.trim() === '' || /[.!?…][\s\u00A0\u202F»”)]*$/.test(before);
    before += run.text;
    const says = run.fact && ['date', 'period', 'list', 'plural'].includes(run.fact.formatter);
    return opens && says ? { ...run, text: run.text.charAt(0).toLocaleUpperCase() + run.text.slice(1) } : run;
  });
}

/** From left to right, none within another, stretches whose letters are data: codes in `code` style, bare facts, addresses, merge tags. */
function protectedRanges(runs: Text, whole: string): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  let offset = 0;
  for (const run of runs) {
    const isData =
      run.styles?.includes('code') || (run.fact?.formatter === 'plain' && run.fact.key.startsWith('link:'));
    if (isData) ranges.push({ start: offset, end: offset + run.text.length });
    offset += run.text.length;
  }
  for (const match of whole.matchAll(
    /https?:\/\/\S+|[^\s@]+@[^\s@]+\.[^\s@]+|\{\{.*?\}\}|%%.*?%%|\*\|.*?\|\*/g,
  )) {
    ranges.push({ start: match.index, end: match.index + match[0].length });
  }
  const apart: typeof ranges = [];
  for (const range of ranges.sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end);
    else apart.push({ ...range });
  }
  return apart;
}

/** What replaces letters of several runs goes to the run in which the edit begins. */
function applyEdits(runs: Text, edits: readonly Edit[]): Text {
  if (edits.length === 0) return runs;
  const texts = runs.map(() => '');
  const starts: number[] = [];
  let length = 0;
  for (const run of runs) {
    starts.push(length);
    length += run.text.length;
  }
  const runAt = (offset: number) =>
    Math.max(
      0,
      starts.findLastIndex((start) => start <= offset),
    );
  const copy = (from: number, to: number) => {
    for (let at = from; at < to; ) {
      const index = runAt(at);
      const end = Math.min(to, starts[index]! + runs[index]!.text.length);
      texts[index] += runs[index]!.text.slice(at - starts[index]!, end - starts[index]!);
      at = end;
    }
  };
  let cursor = 0;
  for (const edit of edits) {
    copy(cursor, edit.start);
    texts[runAt(Math.min(edit.start, length - 1))] += edit.text;
    cursor = edit.end;
  }
  copy(cursor, length);
  return runs.map((run, index) => (texts[index] === run.text ? run : { ...run, text: texts[index]! }));
}
