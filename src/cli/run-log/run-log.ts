/** What `--log-file` says of one run: lines that are written as things happen, so that a crash leaves them. */
import type { BuildEvent } from '../../build/events.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { limits } from '../../limits.ts';
import { Failure } from '../../output/failure.ts';
import type { LogFile } from './log-file.ts';

export interface RunLogOptions {
  readonly file: LogFile;
  /** Tells runs apart that write into one file at the same time. */
  readonly run: string;
  /** Milliseconds, of any epoch. */
  readonly clock: () => number;
  /** Takes out of a text what may not leave the machine. */
  readonly discreet: (text: string) => string;
}

interface Total {
  count: number;
  found: number;
  tookMs: number;
}

/** Chains of causes are short; a ring of them ends here. */
const MOST_CAUSES = 5;

export class RunLog {
  readonly #options: RunLogOptions;
  readonly #beganMs: number;
  readonly #totals = new Map<string, Total>();
  readonly #phases: { readonly phase: string; readonly beganMs: number }[] = [];
  #lines = 0;
  #fault: unknown;

  constructor(options: RunLogOptions) {
    this.#options = options;
    this.#beganMs = options.clock();
  }

  /** Why lines could not be written, once the run was under way. */
  get fault(): unknown {
    return this.#fault;
  }

  /** What runs, where, and what it was asked. */
  begin(facts: Readonly<Record<string, unknown>>) {
    this.#write('begin', facts);
  }

  at(stage: string) {
    if (stage === this.#phases.at(-1)?.phase) return;
    if (this.#phases.length < limits.loggedLines)
      this.#phases.push({ phase: stage, beganMs: this.#options.clock() });
    this.#write('phase', { phase: stage });
  }

  tell(event: BuildEvent) {
    if (event.kind !== 'done') return;
    const total = this.#totals.get(event.task) ?? { count: 0, found: 0, tookMs: 0 };
    total.count += 1;
    total.found += event.found ? 1 : 0;
    total.tookMs += event.tookMs;
    this.#totals.set(event.task, total);
  }

  /** How many findings of which code; their sentences are the author's and stay out. */
  findings(diagnostics: readonly Pick<Diagnostic, 'severity' | 'code'>[]) {
    const count = (severity: Diagnostic['severity']) =>
      diagnostics.filter((one) => one.severity === severity).length;
    const codes: Record<string, number> = {};
    for (const { code } of diagnostics) codes[code] = (codes[code] ?? 0) + 1;
    const counts = { errors: count('error'), warnings: count('warning'), notes: count('note') };
    this.#write('findings', { ...counts, codes });
  }

  /** What the doctor found, but for what is well. */
  examined(findings: readonly { readonly status: string }[]) {
    const ok = findings.filter(({ status }) => status === 'ok').length;
    this.#write('examined', { ok, findings: findings.filter(({ status }) => status !== 'ok') });
  }

  /** A failure, with its stack and causes. */
  failed(error: unknown, status: number) {
    const causes: unknown[] = [];
    let next = error instanceof Error ? error.cause : undefined;
    while (next !== undefined && causes.length < MOST_CAUSES) {
      causes.push(said(next));
      next = next instanceof Error ? next.cause : undefined;
    }
    const hint = error instanceof Failure && error.hint !== undefined ? { hint: error.hint } : {};
    this.#write('failure', { status, ...said(error), ...hint, causes });
  }

  /** Ctrl-C and its kin. */
  interrupted(signal: string) {
    this.#write('interrupted', { signal });
  }

  /** The last line. `peakMiB`: the most memory that the process had. */
  over(status: number, peakMiB: number) {
    const tasks = Object.fromEntries(
      [...this.#totals].map(([task, total]) => [task, { ...total, tookMs: Math.round(total.tookMs) }]),
    );
    this.#lines = 0;
    this.#write('end', { status, peakMiB, phases: this.#phaseTimes(), tasks });
  }

  /** A phase ends when the next begins. Of a command that is done again and again, all rounds together. */
  #phaseTimes() {
    const nowMs = this.#options.clock();
    const times: Record<string, number> = {};
    for (const [i, { phase, beganMs }] of this.#phases.entries()) {
      const endedMs = this.#phases[i + 1]?.beganMs ?? nowMs;
      times[phase] = (times[phase] ?? 0) + Math.round(endedMs - beganMs);
    }
    return times;
  }

  #write(event: string, facts: Readonly<Record<string, unknown>>) {
    this.#lines += 1;
    if (this.#fault !== undefined || this.#lines > limits.loggedLines) return;
    const { file, run, clock, discreet } = this.#options;
    const afterMs = Math.round(clock() - this.#beganMs);
    try {
      file.write({ run, event, afterMs, ...(mapTexts(facts, discreet) as object) });
    } catch (fault) {
      // The run goes on: it is not the log that was asked for first.
      this.#fault = fault;
    }
  }
}

function said(error: unknown) {
  if (!(error instanceof Error)) return { name: typeof error, message: String(error), stack: [] };
  const stack = (error.stack ?? '').split('\n').map((line) => line.trim());
  const { code } = error as NodeJS.ErrnoException;
  return {
    name: error.name,
    message: error.message,
    ...(code === undefined ? {} : { code }),
    stack: stack.filter((line) => line.startsWith('at ')),
  };
}

function mapTexts(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value);
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, map));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapTexts(one, map)]));
}
