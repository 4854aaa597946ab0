/** `diapason tokens import`: reads, converts, writes, and lists every change. */
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { importTokens } from '../brand/tokens-import/import-tokens.ts';
import { Findings } from '../diagnostic.ts';
import { createHost } from '../host.ts';
import { Failure } from '../output/failure.ts';
import type { TokensImportOptions } from './commands/tokens/import.ts';
import { importJson, importText } from './import-report.ts';
import { today } from './now.ts';
import { runLog } from './run-log/current.ts';
import { terminal } from './terminal.ts';
import { openTokenFolder } from './token-folder.ts';
import { findTokenSources } from './token-sources.ts';

/** Ends with 1 where a file cannot be read; then nothing is written. Throws `Failure` for folders that cannot be used. */
export async function tokensImport(source: string, options: TokensImportOptions) {
  const from = path.resolve(source);
  if (!existsSync(from))
    throw new Failure(2, `There is no file or folder “${source}”.`, { hint: 'Check the spelling.' });
  const to = path.resolve(options.out);
  const found = findTokenSources(from, source, to);
  const folder = openTokenFolder(options.out, to, options.force === true);
  const findings = new Findings();
  const name = path.basename(found.isFolder ? realpathSync(from) : from.replace(/\.[^.]*$/, '')) || 'tokens';
  const host = createHost(found.root, today());
  const imported = importTokens({ host, paths: found.paths, name }, findings);
  if (imported) {
    const files = imported.files.map((file) => ({ ...file, absolute: path.join(folder.path, file.path) }));
    const sources = new Set(found.paths.map((one) => path.join(realpathSync(found.root), one)));
    const clash = files.find(({ absolute }) => sources.has(absolute));
    if (clash)
      throw new Failure(2, `“${clash.path}” in “${options.out}” is one of the sources.`, {
        hint: 'Name another folder with --out: an import never replaces what it reads.',
      });
    folder.write(imported.files);
  }
  runLog()?.findings(findings.list);
  const report = { source, out: options.out, imported, findings: findings.list, skipped: found.skipped };
  terminal.out(options.reporter === 'json' ? importJson(report) : importText(report));
  if (findings.hasErrors) process.exitCode = 1;
}
