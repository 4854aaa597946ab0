/** `.diapason/costs.json`: read when a plan or a shard needs figures, written after builds and checks. */
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CostMeter } from '../build/cost-meter.ts';
import { type Costs, costsText, noCosts, parseCosts } from '../build/costs.ts';
import type { BuildEvent } from '../build/events.ts';
import type { Host } from '../host.ts';
import { limits } from '../limits.ts';
import { listCampaigns } from '../parse/campaign.ts';
import type { FilterPatterns } from './filters.ts';
import { filterNames } from './options.ts';
import { processes } from './processes.ts';

/** In the folder one works in, beside the cache, and no part of it: it is small, and worth carrying along in CI. */
export const costsPath = '.diapason/costs.json';

export interface CostBook {
  /** As the builds before this one left it; a file that is torn or foreign is as good as none. */
  known(): Costs;
  /** Hears of the work. */
  tell(event: BuildEvent): void;
  /** With what this run has learnt. */
  learnt(): Costs;
  /** Writes what this run has learnt, or, with `costs`, what others have. */
  save(costs?: Costs): void;
}

/** `keeps`: whether anything may be written; not with `--no-cache`. */
export function openCosts(host: Host, patterns: FilterPatterns, keeps: boolean): CostBook {
  const meter = new CostMeter();
  const wholeHub = new Set(['brand', 'campaign']);
  const isWhole = filterNames.every((name) => wholeHub.has(name) || patterns[name].length === 0);
  let known: Costs | undefined;
  const book: CostBook = {
    known() {
      known ??= read(costsPath);
      return known;
    },
    tell: (event) => meter.tell(event),
    learnt: () => meter.learnt(book.known(), { isWhole, present: listCampaigns(host) }),
    save(costs = book.learnt()) {
      const text = costsText(costs);
      if (keeps && text !== costsText(book.known())) write(costsPath, text);
    },
  };
  return book;
}

function read(file: string): Costs {
  try {
    if (statSync(file).size > limits.costsBytes) return noCosts;
    return parseCosts(readFileSync(file, 'utf8')) ?? noCosts;
  } catch {
    return noCosts;
  }
}

/** A folder that cannot be written costs an estimate, and never the build. */
function write(file: string, text: string) {
  const aside = `${file}.${processes.id}.part`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(aside, text);
    renameSync(aside, file);
  } catch {
    removeQuietly(aside);
  }
}

function removeQuietly(file: string) {
  try {
    rmSync(file, { force: true });
  } catch {
    // Where nothing may be written there is nothing to remove.
  }
}
