/**
 * A run as the performance panel of Chrome opens it (Trace Event Format,
 * https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU): each task a bar, each thread a row.
 */
import type { BuildEvent } from '../../build/events.ts';
import { limits } from '../../limits.ts';
import type { Hearer } from './hearer.ts';

type Done = Extract<BuildEvent, { kind: 'done' }>;

export interface Trace extends Hearer {
  /** JSON, sorted by time. */
  text(): string;
}

const PROCESS = 1;
/** Rows that a thread may need: pieces that are worked on at the same time. */
const ROWS_PER_THREAD = 100;

export function trace(): Trace {
  const tasks: Done[] = [];
  let omitted = 0;
  return {
    tell(event) {
      if (event.kind !== 'done') return;
      if (tasks.length < limits.tracedTasks) tasks.push(event);
      else omitted += 1;
    },
    text: () => traceText(tasks, omitted),
  };
}

function traceText(tasks: readonly Done[], omitted: number): string {
  const sorted = [...tasks].sort((a, b) => a.beganMs - b.beganMs || b.tookMs - a.tookMs);
  const startMs = sorted[0]?.beganMs ?? 0;
  const rows = new Map<number, string>();
  const freeAtMs = new Map<number, number>();
  const events = sorted.map(({ task, name, beganMs, tookMs, format, folder, found, thread = 0 }) => {
    // Bars of one row may not overlap: what a thread does meanwhile stands in a row below.
    let row = 0;
    while ((freeAtMs.get(thread * ROWS_PER_THREAD + row) ?? Number.NEGATIVE_INFINITY) > beganMs) row += 1;
    const tid = thread * ROWS_PER_THREAD + row;
    freeAtMs.set(tid, beganMs + tookMs);
    rows.set(
      tid,
      `${thread === 0 ? 'main thread' : `worker ${thread}`}${row === 0 ? '' : `, meanwhile ${row}`}`,
    );
    return {
      name: `${task}: ${name}`,
      cat: found ? `${task},found` : task,
      ph: 'X',
      ts: microseconds(beganMs - startMs),
      dur: microseconds(tookMs),
      pid: PROCESS,
      tid,
      args: {
        task,
        name,
        ...(format && { format }),
        ...(folder && { campaign: folder }),
        found: found === true,
      },
    };
  });
  const named = (name: string, tid: number, value: string | number) => ({
    ...{ name, ph: 'M', ts: 0, pid: PROCESS, tid },
    args: name === 'thread_sort_index' ? { sort_index: value } : { name: value },
  });
  const names = [...rows].flatMap(([tid, row]) => [
    named('thread_name', tid, row),
    named('thread_sort_index', tid, tid),
  ]);
  const otherData = { omittedTasks: omitted };
  return `${JSON.stringify({ traceEvents: [named('process_name', 0, 'diapason'), ...names, ...events], displayTimeUnit: 'ms', otherData })}\n`;
}

function microseconds(ms: number): number {
  return Math.max(0, Math.round(ms * 1000));
}
