/** A brand's regular expressions, run so that none of them can hang a check. */
import { createContext, Script } from 'node:vm';

export interface FoundPattern {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Milliseconds for one pattern over one text. A sound one takes a few microseconds; on a machine that does much else at the
 * same time it must not be taken for an endless one, or the same words would be judged in two ways.
 */
const PATIENCE_MS = 1_000;
/** Finds of one pattern in one text: nobody reads more. */
const MOST_FINDS = 200;

const sandbox = createContext(Object.create(null));
const search = new Script(`
  (() => {
    const expression = new RegExp(source, 'giu');
    const found = [];
    for (const match of text.matchAll(expression)) {
      if (match[0] === '') continue;
      found.push([match.index, match[0].length]);
      if (found.length === most) break;
    }
    return JSON.stringify(found);
  })()
`);

/**
 * Every place where the pattern stands, in any case. Undefined for one that was stopped because it takes too long: V8
 * ends a regular expression when the time of its script is over. Throws for what is no pattern; voice.yaml holds none.
 */
export function findPattern(text: string, source: string): readonly FoundPattern[] | undefined {
  Object.assign(sandbox, { text, source, most: MOST_FINDS });
  try {
    const found = JSON.parse(search.runInContext(sandbox, { timeout: PATIENCE_MS }) as string) as [
      number,
      number,
    ][];
    return found.map(([start, length]) => ({
      start,
      end: start + length,
      text: text.slice(start, start + length),
    }));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined;
    throw cause;
  }
}
