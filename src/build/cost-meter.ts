/** Learns from what a build tells of its work what campaigns and pieces cost. */

import { limits } from '../limits.ts';
import type { CostStage, Costs } from './costs.ts';
import type { BuildEvent } from './events.ts';
import { sharedOutMs, type Timed } from './shared-out-ms.ts';

type Done = Extract<BuildEvent, { kind: 'done' }>;

/** A campaign that is being made. */
interface Running {
  readonly tasks: (Timed & Pick<Done, 'name' | 'format'> & { readonly isPiece: boolean })[];
  /** Pieces that came from the cache. */
  readonly found: Map<string, string>;
}

interface Measured {
  readonly doneMs: number;
  /** Kinds of its pieces that came from the cache, one for each piece. */
  readonly found: readonly string[];
}

interface Sum {
  totalMs: number;
  count: number;
}

/** A figure that is off by less is left as it is, so that a file that is committed does not change with each build. */
const NOISE = 0.25;

export class CostMeter {
  readonly #running = new Map<string, Running>();
  readonly #campaigns = new Map<string, Measured>();
  readonly #formats = new Map<string, Sum>();
  readonly #stages = new Map<CostStage, Sum>();

  tell(event: BuildEvent) {
    if (event.kind !== 'done') return;
    if (event.task === 'pages' || event.task === 'report') {
      if (!event.found) this.#stages.set(event.task, { totalMs: event.tookMs, count: 1 });
    } else if (event.folder !== undefined) this.#note(event, event.folder);
  }

  /**
   * What is known now. `isWhole`: whether campaigns were made with all of their pieces; a narrowed build says
   * nothing of what a whole one costs. `present`: folders of the hub; others are given up first when there are too many.
   */
  learnt(before: Costs, { isWhole, present }: { isWhole: boolean; present: readonly string[] }): Costs {
    const formats = blended(before.formats, means(this.#formats));
    const stages = blended(before.stages, means(this.#stages));
    const made = new Map(
      [...this.#campaigns].map(([folder, { doneMs, found }]) => {
        // Had it been made anew, what was found would have cost what its kind usually costs.
        const foundMs = found.reduce((sum, format) => sum + (formats.get(format) ?? 0), 0);
        return [folder, doneMs + foundMs] as const;
      }),
    );
    const campaigns = isWhole ? blended(before.campaigns, made) : before.campaigns;
    return {
      campaigns: atMost(limits.campaigns, campaigns, present),
      formats: atMost(limits.costFormats, formats, [...this.#formats.keys()]),
      stages,
    };
  }

  #note(event: Done, folder: string) {
    const running: Running = this.#running.get(folder) ?? { tasks: [], found: new Map() };
    this.#running.set(folder, running);
    const { task, name, format, beganMs, tookMs } = event;
    const isPiece = task === 'render' || task === 'check';
    if (task === 'render' && event.found) running.found.set(name, format ?? '');
    running.tasks.push({ beganMs, tookMs, name, isPiece, ...(format === undefined ? {} : { format }) });
    // Nothing of a campaign comes after it; what is summed up need not be remembered.
    if (task === 'check release') this.#sumUp(folder, running);
  }

  #sumUp(folder: string, { tasks, found }: Running) {
    this.#running.delete(folder);
    let [doneMs, besideMs] = [0, 0];
    const pieces = new Map<string, { format: string; ms: number }>();
    for (const [index, ms] of sharedOutMs(tasks).entries()) {
      const { name, format = '', isPiece } = tasks[index]!;
      if (isPiece && found.has(name)) continue;
      doneMs += ms;
      if (!isPiece) besideMs += ms;
      else pieces.set(name, { format, ms: (pieces.get(name)?.ms ?? 0) + ms });
    }
    this.#campaigns.set(folder, { doneMs, found: [...found.values()] });
    add(this.#stages, 'campaign', besideMs);
    for (const { format, ms } of pieces.values()) add(this.#formats, format, ms);
  }
}

function add<K>(sums: Map<K, Sum>, key: K, ms: number) {
  const sum = sums.get(key) ?? { totalMs: 0, count: 0 };
  sums.set(key, { totalMs: sum.totalMs + ms, count: sum.count + 1 });
}

function means<K>(sums: ReadonlyMap<K, Sum>): Map<K, number> {
  return new Map([...sums].map(([key, { totalMs, count }]) => [key, totalMs / count]));
}

function blended<K>(before: ReadonlyMap<K, number>, fresh: ReadonlyMap<K, number>): Map<K, number> {
  const all = new Map(before);
  for (const [key, ms] of fresh) {
    const old = before.get(key);
    if (old === undefined) all.set(key, Math.round(ms));
    else if (Math.abs(ms - old) > NOISE * old) all.set(key, Math.round((old + ms) / 2));
  }
  return all;
}

function atMost(
  most: number,
  figures: ReadonlyMap<string, number>,
  first: readonly string[],
): ReadonlyMap<string, number> {
  if (figures.size <= most) return figures;
  const wanted = new Set(first);
  const sorted = [...figures].sort(([a], [b]) => Number(wanted.has(b)) - Number(wanted.has(a)));
  return new Map(sorted.slice(0, most));
}
