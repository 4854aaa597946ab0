/** One compilation for the command line: with its progress, its collisions, and its report. */
import path from 'node:path';
import v8 from 'node:v8';
import type { Listener } from '../build/events.ts';
import type { Compiled, CompileOptions } from '../compile.ts';
import { type Diagnostic, Findings } from '../diagnostic.ts';
import { createHost } from '../host.ts';
import type { Artifact } from '../ir/artifact.ts';
import { baselineFile } from '../output/baseline/baseline-file.ts';
import { findCollisions, shareFiles } from '../output/collisions.ts';
import { Failure } from '../output/failure.ts';
import { makeReport, type Report } from '../output/report.ts';
import { hubComments } from '../output/review/hub-comments.ts';
import { sourcesOf } from '../output/sources.ts';
import type { Changed } from './changed.ts';
import { runLog } from './run-log/current.ts';
import type { Session } from './session.ts';
import type { SharedRun } from './shared-run.ts';

export interface Outcome {
  readonly compiled: Compiled;
  /** Each file once, sorted by path. */
  readonly artifacts: readonly Artifact[];
  readonly report: Report;
}

/** What is compiled, beside what the filters say, and who hears of it as it is made. */
type Task = Pick<CompileOptions, 'sourceOnly' | 'only' | 'onPiece' | 'reader'>;

/** How much of the hub, beside what the filters say. */
export interface Extent extends Task {
  /** What git says has changed: findings that do not concern it are not told. */
  readonly changed?: Changed;
  /** Whether what the hub's baseline holds is taken out of the findings. Default: it is not asked. */
  readonly baseline?: boolean;
  /** A file of reviewers' comments beside those of the campaigns, as it was typed. */
  readonly comments?: string;
}

/** Throws `Failure` 2 when the filters leave nothing to do. */
export async function runCompile(
  session: Session,
  extent: Extent = {},
  shared?: SharedRun,
): Promise<Outcome> {
  const { changed, baseline = false, comments, ...task } = extent;
  const { sourceOnly = false, only = changed?.campaigns } = task;
  const { filters, progress } = session;
  progress.at('reading the hub');
  const compiled = await compileWithWorkers(session, { ...task, ...(only && { only }) }, shared);
  progress.end();
  const { words } = compiled;
  const artifacts = shareFiles(compiled.artifacts);
  const told = changed
    ? (await import('./changed.ts')).concerning(compiled, changed.brands)
    : compiled.diagnostics;
  const isComplete = !filters.wants && !sourceOnly && !only;
  const said = sourceOnly ? [] : commentsOn(session, compiled, { isComplete, comments });
  const found = [...told, ...findCollisions(artifacts), ...said];
  const held = baseline ? await heldByBaseline(session, found, isComplete) : undefined;
  const report = makeReport(held?.diagnostics ?? found, {
    ...(held && { baselined: held.baselined }),
    wordsChecked: words.checked,
    whyUnchecked: words.unchecked,
    artifacts: artifacts.length,
  });
  runLog()?.findings(report.diagnostics);
  // What cannot be read cannot fit; its errors say more.
  // Nor can a share of the hub be held against filters of the whole.
  if (report.summary.errors === 0 && !only) {
    filters.assertFitted();
    if (filters.wants && !sourceOnly && artifacts.length === 0)
      throw new Failure(2, 'No piece fits all of these filters together.', {
        hint: 'Run “diapason list” to see which touchpoints, channels and formats belong together.',
      });
  }
  return { compiled, artifacts, report };
}

/** What reviewers said. A file that was named may lie anywhere. */
function commentsOn(
  { host }: Session,
  { artifacts }: Compiled,
  { isComplete, comments }: { readonly isComplete: boolean; readonly comments: string | undefined },
): readonly Diagnostic[] {
  if (comments === undefined) return hubComments(host, artifacts, { isComplete });
  const folder = path.dirname(path.resolve(comments));
  const more = { host: createHost(folder, host.now), path: path.basename(comments) };
  return hubComments(host, artifacts, { isComplete, more });
}

/** Undefined without a baseline. One that is not sound holds nothing, and is told. */
async function heldByBaseline(
  { host }: Session,
  found: readonly Diagnostic[],
  isComplete: boolean,
): Promise<{ diagnostics: readonly Diagnostic[]; baselined?: readonly Diagnostic[] } | undefined> {
  if (!host.exists(baselineFile)) return undefined;
  const [{ readBaseline }, { applyBaseline }] = await Promise.all([
    import('../output/baseline/read-baseline.ts'),
    import('../output/baseline/apply-baseline.ts'),
  ]);
  const findings = new Findings();
  const baseline = readBaseline(host, findings);
  if (!baseline) return { diagnostics: [...found, ...findings.list] };
  return applyBaseline(found, baseline, sourcesOf(host), isComplete);
}

async function compileWithWorkers(
  session: Session,
  task: Task,
  shared: SharedRun | undefined,
): Promise<Compiled> {
  const { host, filters, storeFolder, workers } = session;
  const { sourceOnly = false } = task;
  const listener = session.brands ? session.listener : compilingLittle(session.listener);
  // Sources alone are read faster than they are kept.
  const store = sourceOnly && !session.keepsResults ? undefined : session.store;
  const pool =
    store && workers > 1
      ? (await import('./worker-pool.ts')).workerPool(
          workers,
          {
            root: host.root,
            now: host.now,
            storeFolder,
            patterns: filters.patterns,
            sourceOnly,
            ...(session.plugins && { config: session.plugins.file }),
          },
          listener.tell,
          shared && { shared: { isUsed: () => shared.cache.isUsed, tell: shared.tell } },
        )
      : undefined;
  const { compile } = await import('../compile.ts');
  try {
    return await compile(host, {
      ...task,
      listener,
      ...(session.brands && { brands: session.brands }),
      ...(store && { store }),
      ...(shared && { shared: shared.cache }),
      ...(pool && { workers: pool }),
      ...(filters.wants && { wants: filters.wants, wantsName: filters.name }),
      ...(filters.lookOf && { lookOf: filters.lookOf }),
    });
  } finally {
    await pool?.close();
  }
}

/** A process that makes no more than so many campaigns ends in a few seconds. */
const FEW_CAMPAIGNS = 8;

/**
 * To optimise WebAssembly (colour profiles, spelling, codes, fonts) costs V8 more than the optimised code saves where it
 * runs for seconds: 6 % of the processor's time in the demo, nothing in 24 campaigns (measured).
 */
function compilingLittle(listener: Listener): Listener {
  return {
    ...listener,
    tell: (event) => {
      if (event.kind === 'missing' && event.campaigns <= FEW_CAMPAIGNS)
        v8.setFlagsFromString('--liftoff-only --no-wasm-tier-up --no-wasm-dynamic-tiering');
      listener.tell(event);
    },
  };
}
