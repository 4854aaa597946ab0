/** After a build: what took longest of it. */
import type { BuildEvent } from '../../build/events.ts';
import { printable } from '../../output/reporters/printable.ts';
import type { Hearer } from './hearer.ts';
import { sayDuration } from './pace.ts';

const SHOWN = 10;

interface Made {
  readonly name: string;
  readonly format: string;
  readonly ms: number;
}

export interface Summary extends Hearer {
  /** The slowest pieces of those that were made; undefined when none was. */
  text(): string | undefined;
}

/** Drawing and checking of a piece count together. Only the slowest are remembered. */
export function summary(): Summary {
  const drawn = new Map<string, number>();
  let slowest: Made[] = [];
  let [made, found] = [0, 0];
  return {
    tell(event: BuildEvent) {
      if (event.kind !== 'done' || (event.task !== 'render' && event.task !== 'check')) return;
      const { task, name, format = '', tookMs } = event;
      if (task === 'render') {
        if (event.found) found += 1;
        else {
          made += 1;
          drawn.set(name, tookMs);
        }
        return;
      }
      const drawnMs = drawn.get(name);
      drawn.delete(name);
      if (drawnMs === undefined) return;
      slowest.push({ name, format, ms: drawnMs + tookMs });
      slowest.sort((a, b) => b.ms - a.ms);
      slowest = slowest.slice(0, SHOWN);
    },
    text() {
      if (slowest.length === 0) return undefined;
      const width = Math.max(...slowest.map(({ ms }) => sayDuration(ms).length));
      const head = `${made} ${made === 1 ? 'piece' : 'pieces'} made, ${found} found in the cache. The slowest:`;
      const lines = slowest.map(({ ms, name }) => `  ${sayDuration(ms).padStart(width)}  ${printable(name)}`);
      return [head, ...lines].join('\n');
    },
  };
}
