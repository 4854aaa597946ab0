/**
 * Where findings show on artifacts: at the boxes that a rule has seen, else where the author's words that they stand at
 * came out, as the marks say.
 */
import type { Diagnostic, Region, Severity, Span } from '../../diagnostic.ts';
import type { Artifact, Mark } from '../../ir/artifact.ts';
import { spansOverlap } from '../../rules/shared/spans.ts';
import type { Cause } from './causes.ts';

export interface Pin {
  /** Of the cause. */
  readonly number: number;
  readonly severity: Severity;
  readonly message: string;
  /** In the unit of the artifact; empty where it has no known places. */
  readonly boxes: readonly Region[];
  /** As they show: by these a page or a text is searched. Empty where the finding is of the piece as a whole. */
  readonly words: readonly PinnedWords[];
}

/** A sign or a short word is only found within what stands around it. */
export interface PinnedWords {
  readonly words: string;
  readonly within: string;
}

/** The words at a place in an author's file; empty where they cannot be read. */
export type WordsAt = (at: Span) => string;

/** A place that came out in more places says nothing of one. */
const MOST_PLACES = 6;

/** In the order of the causes. Those that name artifacts are pinned to these alone. */
export function pinsOn(artifact: Artifact, causes: readonly Cause[], wordsAt: WordsAt): Pin[] {
  return causes.flatMap((cause) => {
    const isNamed = cause.artifacts.includes(artifact.path);
    if (!isNamed && cause.artifacts.length > 0) return [];
    const places = cause.findings.flatMap((one) => placesOn(artifact, one, wordsAt));
    if (!isNamed && places.length === 0) return [];
    const few = places.length > MOST_PLACES ? [] : places;
    const [{ severity, message }] = cause.findings;
    return {
      number: cause.number,
      severity,
      message,
      boxes: few.flatMap(({ boxes }) => boxes),
      words: few.flatMap(({ words }) => words ?? []).filter(isFirst),
    };
  });
}

interface Place {
  readonly boxes: readonly Region[];
  readonly words?: PinnedWords;
}

function isFirst(one: PinnedWords, index: number, all: readonly PinnedWords[]): boolean {
  return all.findIndex(({ words, within }) => words === one.words && within === one.within) === index;
}

function placesOn(artifact: Artifact, { boxes, at }: Diagnostic, wordsAt: WordsAt): Place[] {
  const seen = (boxes ?? []).filter((box) => (box.artifact ?? artifact.path) === artifact.path);
  if (seen.length > 0) return [{ boxes: seen }];
  if (!at) return [];
  const words = plain(wordsAt(at));
  return artifact.marks
    .filter((mark) => comesFrom(mark, at) && mark.text.trim() !== '')
    .map((mark) => placeOf(mark, words));
}

function comesFrom({ at, fact }: Mark, place: Span): boolean {
  return (
    (at !== undefined && spansOverlap(at, place)) ||
    (fact?.from !== undefined && spansOverlap(fact.from, place))
  );
}

/** The lines that hold the words concerned, where they can be told; else all of the mark. */
function placeOf({ text, boxes, lines = [] }: Mark, words: string): Place {
  const isIn = (other: string) => words !== '' && plain(other).includes(words);
  const own = lines.filter((line) => isIn(line.text));
  return {
    boxes: own.length > 0 ? own.map(({ ink }) => ink) : boxes,
    words: { words: isIn(text) ? words : plain(text), within: plain(text) },
  };
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
