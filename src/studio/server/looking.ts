/**
 * `/looking`: the tabs of a browser say on which pages they are and which pieces they have before them, so that these
 * are made first. It changes nothing but an order, and what it names is only compared, never opened.
 */
import { parseTarget } from './target.ts';

export interface Looking {
  /** Number of the connection that listens for these tabs. */
  readonly stream: number;
  /** Paths of pages, and of pieces; the nearest first. */
  readonly pages: readonly string[];
  readonly pieces: readonly string[];
}

const PATH = '/looking';
const MOST_PAGES = 8;
const MOST_PIECES = 24;
const MOST_CHARACTERS = 300;

/** Undefined for another address. What is too much of it, or too long, is left out. */
export function lookingAt(target: string | undefined): Looking | undefined {
  const asked = target?.split('?')[0] === PATH ? parseTarget(target) : undefined;
  const stream = asked?.query.get('stream') ?? '';
  if (!asked || !/^\d{1,9}$/.test(stream)) return undefined;
  const named = (name: string, most: number) =>
    asked.query
      .getAll(name)
      .filter((one) => one !== '' && one.length <= MOST_CHARACTERS)
      .slice(0, most);
  return {
    stream: Number(stream),
    pages: named('at', MOST_PAGES),
    pieces: named('see', MOST_PIECES),
  };
}
