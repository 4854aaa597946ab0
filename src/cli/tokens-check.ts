/** `diapason tokens check`: every fault of a token file or resolver document, with its place. */
import { lstatSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { type CheckedTokens, checkTokenFile } from '../brand/tokens/check-token-file.ts';
import { type Diagnostic, Findings, type Span } from '../diagnostic.ts';
import { createHost } from '../host.ts';
import { limits } from '../limits.ts';
import { Failure } from '../output/failure.ts';
import { makeReport, type Report } from '../output/report.ts';
import { jsonReport } from '../output/reporters/json.ts';
import { prettyReporter } from '../output/reporters/pretty.ts';
import { readSource } from '../source/file.ts';
import { ownVersion } from '../version.ts';
import type { TokensCheckOptions } from './commands/tokens/check.ts';
import { today } from './now.ts';
import { runLog } from './run-log/current.ts';
import { terminal } from './terminal.ts';

/** `file` as the person typed it: it may lie anywhere, and reads stay in its folder. */
export function tokensCheck(file: string, { reporter }: TokensCheckOptions) {
  assertIsFile(file);
  const folder = path.dirname(file);
  const host = createHost(folder, today());
  const checked = checkTokenFile(host, path.basename(file));
  const shown = (name: string) => path.join(folder, name).replaceAll(path.sep, '/');
  const report = makeReport(
    checked.diagnostics.map((one) => moved(one, shown)),
    { wordsChecked: 0, artifacts: 0 },
  );
  runLog()?.findings(report.diagnostics);
  process.exitCode = report.summary.errors > 0 ? 1 : 0;
  terminal.out(reporter === 'json' ? json(shown(path.basename(file)), checked, report) : pretty());

  function pretty(): string {
    const names = new Map(checked.diagnostics.flatMap(({ at }) => (at ? [[shown(at.file), at.file]] : [])));
    const text = prettyReporter(report, {
      toolVersion: ownVersion(),
      hubPath: '',
      sourceOf: (name) => readSource(host, names.get(name) ?? '', new Findings(), limits.tokenBytes),
      describe: () => undefined,
      colour: terminal.outColour,
      columns: terminal.outColumns,
    });
    // The report's own last line counts words, and tokens have none.
    return `${text.replace(/ · 0 words checked\n$/, '\n')}${summary(checked)}`;
  }
}

function summary({ kind, tokens, permutations: { all, checked } }: CheckedTokens): string {
  if (kind === undefined) return '';
  const count = `${tokens} ${tokens === 1 ? 'token' : 'tokens'}`;
  if (kind === 'tokens') return `${count}\n`;
  const resolutions = all === 1 ? '1 resolution' : `${all} resolutions`;
  return `${count} in ${resolutions}${checked < all ? `, ${checked} of them checked` : ''}\n`;
}

interface JsonTokens {
  readonly version: 1;
  readonly path: string;
  readonly kind: 'tokens' | 'resolver' | null;
  readonly tokens: number;
  readonly permutations: CheckedTokens['permutations'];
  readonly diagnostics: ReturnType<typeof jsonReport>['diagnostics'];
  readonly summary: { readonly errors: number; readonly warnings: number; readonly notes: number };
}

function json(file: string, { kind, tokens, permutations }: CheckedTokens, report: Report): string {
  const { errors, warnings, notes } = report.summary;
  const answer: JsonTokens = {
    version: 1,
    path: file,
    kind: kind ?? null,
    tokens,
    permutations,
    diagnostics: jsonReport(report).diagnostics,
    summary: { errors, warnings, notes },
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}

/** Places by the name that the person knows. */
function moved(one: Diagnostic, shown: (name: string) => string): Diagnostic {
  const move = (at: Span): Span => ({ ...at, file: shown(at.file) });
  return {
    ...one,
    ...(one.at && { at: move(one.at) }),
    ...(one.related && { related: one.related.map((related) => ({ ...related, at: move(related.at) })) }),
  };
}

function assertIsFile(file: string) {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (!stat) {
    throw new Failure(2, `There is no file “${file}”.`, {
      hint: 'Name a token file or a resolver document.',
    });
  }
  if (stat.isDirectory()) {
    throw new Failure(2, `“${file}” is a folder.`, {
      hint: 'Name a token file or a resolver document in it, such as brand.resolver.json.',
    });
  }
}
