/** `check --write-baseline`: all findings of the hub that can wait are written down, so that only new ones fail. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { Findings } from '../diagnostic.ts';
import { isHoldable, keyOf } from '../output/baseline/baseline.ts';
import { baselineFile } from '../output/baseline/baseline-file.ts';
import { baselineEntries, baselineText } from '../output/baseline/baseline-text.ts';
import { readBaseline } from '../output/baseline/read-baseline.ts';
import { Failure } from '../output/failure.ts';
import { makeReport } from '../output/report.ts';
import { sourcesOf } from '../output/sources.ts';
import { whileWriting } from '../output/write-failure.ts';
import type { CheckOptions } from './commands/check.ts';
import { filterNames } from './options.ts';
import type { Outcome } from './run-compile.ts';
import type { Session } from './session.ts';
import { writeReportFile } from './write-file.ts';

/** Throws `Failure` 2 for a baseline of a part of the hub: it would forget what it holds of the rest. */
export function refusePart(options: CheckOptions) {
  const filter = filterNames.find((name) => options[name].length > 0);
  const other = [
    filter && `--${filter}`,
    options.changed !== undefined && '--changed',
    options.sourceOnly && '--source-only',
    options.baseline === false && '--no-baseline',
    options.watch && '--watch',
  ].find((one) => one);
  if (other)
    throw new Failure(2, `--write-baseline does not go together with ${other}.`, {
      hint: 'A baseline is about the whole hub and all that is found in it: leave the other option out.',
    });
}

/**
 * Writes the baseline beside `content/`, and takes it away when nothing needs it. What it holds is no longer among the
 * diagnostics of the outcome. Nothing is written when errors stand in the way that no baseline holds.
 */
export function writeBaseline(session: Session, outcome: Outcome): Outcome {
  const { host, remark } = session;
  const { report } = outcome;
  const inTheWay = report.diagnostics.filter((one) => one.severity === 'error' && !isHoldable(one)).length;
  if (inTheWay > 0) {
    const what = inTheWay === 1 ? 'one error is' : `${inTheWay} errors are`;
    remark(`The baseline is not written: ${what} none that can wait. Mend them first.`);
    return outcome;
  }
  const sourceOf = sourcesOf(host);
  const entries = baselineEntries(report.diagnostics, sourceOf);
  const before = readBaseline(host, new Findings())?.entries ?? [];
  const file = path.join(host.root, baselineFile);
  if (entries.length > 0) writeReportFile(file, baselineText(entries));
  else whileWriting(baselineFile, () => rmSync(file, { force: true }));

  const counts = (list: typeof entries) => new Map(list.map((entry) => [keyOf(entry), entry.count]));
  const [old, now] = [counts([...before]), counts(entries)];
  const more = (a: Map<string, number>, b: Map<string, number>) =>
    [...a].reduce((sum, [key, count]) => sum + Math.max(0, count - (b.get(key) ?? 0)), 0);
  const baselined = report.diagnostics.filter(isHoldable);
  const [added, gone] = [more(now, old), more(old, now)];
  remark(
    entries.length === 0
      ? `Nothing needs a baseline${gone > 0 ? `: ${baselineFile} is taken away` : ''}.`
      : `${baselineFile} holds ${baselined.length} ${baselined.length === 1 ? 'finding' : 'findings'}: ${added} new, ${gone} taken out. Commit it.`,
  );
  const { wordsChecked, whyUnchecked, artifacts } = report.summary;
  const others = report.diagnostics.filter((one) => !isHoldable(one));
  return {
    ...outcome,
    report: makeReport(others, { wordsChecked, whyUnchecked, artifacts, baselined }),
  };
}
