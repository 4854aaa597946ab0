/** Compiles one mutant as `check` would, and says what was wrong with the answer. */
import type { Random } from '../../bench/hubs/random.ts';
import type { Store } from '../../src/build/cache/store.ts';
import { channels } from '../../src/channels/index.ts';
import { compile, type FilterKind } from '../../src/compile.ts';
import { complaintsOf } from './complaints.ts';
import { memoryHost, mutantHub } from './mutant-hub.ts';

export interface Verdict {
  readonly story: string;
  /** Empty when all is well. */
  readonly complaints: readonly string[];
  /** Errors found in the content: those rounds would end with exit status 1. */
  readonly errors: number;
}

/** Pieces drawn in a round: a few, another few each time, so that many rounds fit into an hour. */
const FORMATS_DRAWN = 2;
const formats = [...channels.values()].flatMap((channel) => Object.keys(channel.formats));

export async function tryMutant(random: Random, store?: Store): Promise<Verdict> {
  const { files, story } = mutantHub(random);
  const host = memoryHost(files);
  const drawn = new Set(Array.from({ length: FORMATS_DRAWN }, () => random.pick(formats)));
  const wants = (kind: FilterKind, name: string) => kind !== 'format' || drawn.has(name);
  const told = `${story} (${[...drawn].join(', ')})`;
  try {
    const compiled = await compile(host, { wants, ...(store ? { store } : {}) });
    const errors = compiled.diagnostics.filter((one) => one.severity === 'error').length;
    return { story: told, complaints: complaintsOf(compiled, files, host), errors };
  } catch (error) {
    return { story: told, complaints: [`it crashed: ${stackOf(error)}`], errors: 0 };
  }
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncause: ${stackOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
