/** One compilation for the command line: with its progress, its collisions, and its report. */
import type { Compiled } from '../compile.ts';
import type { Artifact } from '../ir/artifact.ts';
import { findCollisions, shareFiles } from '../output/collisions.ts';
import { Failure } from '../output/failure.ts';
import { makeReport, type Report } from '../output/report.ts';
import type { Session } from './session.ts';

export interface Outcome {
  readonly compiled: Compiled;
  /** Each file once, sorted by path. */
  readonly artifacts: readonly Artifact[];
  readonly report: Report;
}

/** Throws `Failure` 2 when the filters leave nothing to do. */
export async function runCompile(session: Session, sourceOnly: boolean): Promise<Outcome> {
  const { host, filters, progress } = session;
  progress.at('reading the hub');
  const { compile } = await import('../compile.ts');
  const compiled = await compile(host, {
    sourceOnly,
    ...(session.store && { store: session.store }),
    ...(filters.wants && { wants: filters.wants }),
    onProgress: (done, all, path) => progress.at('drawing', done, all, path),
  });
  progress.end();
  const { words } = compiled;
  const artifacts = shareFiles(compiled.artifacts);
  const diagnostics = [...compiled.diagnostics, ...findCollisions(artifacts)];
  const report = makeReport(diagnostics, {
    wordsChecked: words.checked,
    wordsUnchecked: words.unchecked,
    artifacts: artifacts.length,
  });
  // What cannot be read cannot fit; its errors say more.
  if (report.summary.errors === 0) {
    filters.assertFitted();
    if (filters.wants && !sourceOnly && artifacts.length === 0)
      throw new Failure(2, 'No piece fits all of these filters together.', {
        hint: 'Run “diapason list” to see which touchpoints, channels and formats belong together.',
      });
  }
  return { compiled, artifacts, report };
}
