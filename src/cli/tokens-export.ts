/** The work of `diapason tokens export`: every brand is read and written out before the first file is touched. */
import { statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import picomatch from 'picomatch';
import { listBrands } from '../brand/load.ts';
import { authoredFiles } from '../brand/tokens-export/authored-files.ts';
import { exportedBrand } from '../brand/tokens-export/exported-tokens.ts';
import { exportFaults } from '../brand/tokens-export/faults.ts';
import { type ExportFormName, exportForms } from '../brand/tokens-export/index.ts';
import { Findings, nearest } from '../diagnostic.ts';
import { createHost, type Host } from '../host.ts';
import { Failure } from '../output/failure.ts';
import { makeReport } from '../output/report.ts';
import { reporters } from '../output/reporters/index.ts';
import type { TokensExportOptions } from './commands/tokens/export.ts';
import { hubRoot } from './hub-root.ts';
import { today } from './now.ts';
import { reporterContext } from './reporter-context.ts';
import { runLog } from './run-log/current.ts';
import { terminal } from './terminal.ts';
import { writeReportFile } from './write-file.ts';

interface Piece {
  /** Where it goes; undefined for standard output. */
  readonly file: string | undefined;
  readonly content: string | Uint8Array;
}

/** Errors in the tokens end with 1, and then nothing is written. Throws `Failure` 2 for what cannot be meant. */
export async function tokensExport(options: TokensExportOptions): Promise<void> {
  const host = createHost(hubRoot(options.root), today());
  const brands = chosenBrands(host, options.brand);
  const { out } = options;
  const toFolder = out !== undefined && (brands.length > 1 || isFolder(out));
  if (out === undefined) checkStandardOutput(brands, options.to, process.stdout.isTTY === true);
  const findings = new Findings();
  const pieces = brands.flatMap((id) =>
    piecesOf(host, id, options, (name) => (toFolder ? path.join(out, name) : out), toFolder, findings),
  );
  runLog()?.findings(findings.list);
  if (findings.hasErrors || !options.quiet) await tell(host, findings);
  if (findings.hasErrors) {
    process.exitCode = 1;
    return;
  }
  for (const { file, content } of pieces) {
    if (file === undefined) process.stdout.write(content);
    else writeReportFile(file, content);
  }
  const files = pieces.flatMap(({ file }) => file ?? []);
  if (files.length > 0 && !options.quiet) terminal.err(`Written: ${files.join(', ')}.\n`);
}

/** `place`: the path for a file of the given name. */
function piecesOf(
  host: Host,
  id: string,
  { to }: TokensExportOptions,
  place: (name: string) => string | undefined,
  toFolder: boolean,
  findings: Findings,
): readonly Piece[] {
  const folder = `content/brands/${id}`;
  const own = new Findings();
  const brand = exportedBrand(host, folder, id, own);
  const { ending, write } = exportForms[to];
  const content = brand && write(brand, own);
  const asAuthored = to === 'json' && toFolder;
  for (const { at, name, context } of asAuthored ? [] : (brand?.standing ?? []))
    own.add(exportFaults, 'one-context', { at }, { name, context });
  findings.push(...own.list);
  if (!brand || content === undefined || own.hasErrors) return [];
  if (!asAuthored) return [{ file: place(id + ending), content }];
  return authoredFiles(host, folder, brand.files).map((one) => ({
    file: place(path.join(id, one.path)),
    content: one.bytes,
  }));
}

function chosenBrands(host: Host, globs: readonly string[]): readonly string[] {
  const all = listBrands(host);
  if (all.length === 0) throw new Failure(2, 'The hub has no brand.', { hint: 'Add one in content/brands.' });
  const idle = globs.find((glob) => !all.some((id) => picomatch.isMatch(id, glob)));
  if (idle !== undefined) {
    const near = nearest(idle, all);
    throw new Failure(2, `No brand fits “${idle}”.`, {
      hint: near ? `Did you mean “${near}”?` : `Brands: ${all.join(', ')}.`,
    });
  }
  return globs.length === 0 ? all : all.filter((id) => picomatch.isMatch(id, [...globs]));
}

/** One text may go to a terminal, and bytes into a pipe. Throws `Failure` 2 for anything else. */
export function checkStandardOutput(brands: readonly string[], to: ExportFormName, isTerminal: boolean) {
  if (brands.length > 1) {
    throw new Failure(2, `${brands.length} brands do not fit into one file.`, {
      hint: `Choose one with --brand (${brands.join(', ')}), or give a folder with --out.`,
    });
  }
  if (to === 'ase' && isTerminal) {
    throw new Failure(2, 'Adobe swatches are bytes, and a terminal shows text.', {
      hint: `Give a file, --out ${brands[0]}.ase, or a pipe.`,
    });
  }
}

/** A path that ends like a folder's is one, whether or not it is there yet. */
function isFolder(out: string): boolean {
  return /[\\/]$/.test(out) || (statSync(out, { throwIfNoEntry: false })?.isDirectory() ?? false);
}

/** On stderr: what is exported may go to standard output. */
async function tell(host: Host, findings: Findings) {
  // Both schemes read the same files, so a fault may be met twice.
  const seen = new Map(findings.list.map((one) => [JSON.stringify([one.code, one.at, one.message]), one]));
  if (seen.size === 0) return;
  const context = await reporterContext(host, 'pretty', false);
  const counts = { wordsChecked: 0, artifacts: 0 };
  terminal.err(reporters.pretty(makeReport([...seen.values()], counts), context));
}
