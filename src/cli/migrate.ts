/** The work of `diapason migrate`, apart from its options so that `--help` need not load it. */
import process from 'node:process';
import { Findings } from '../diagnostic.ts';
import { createHost, type Host } from '../host.ts';
import { makeReport } from '../output/report.ts';
import { reporters } from '../output/reporters/index.ts';
import { printable } from '../output/reporters/printable.ts';
import { unifiedDiff } from '../output/unified-diff.ts';
import type { Migrated } from '../source/migrations/migrate-file.ts';
import { migrateHub } from '../source/migrations/migrate-hub.ts';
import type { MigrateOptions } from './commands/migrate.ts';
import { hubRoot } from './hub-root.ts';
import { today } from './now.ts';
import { replaceTogether } from './replace-together.ts';
import { reporterContext } from './reporter-context.ts';
import { terminal } from './terminal.ts';

/** Sets exit status 1 where files stand in the way, and with `--dry-run` where any would change. */
export async function migrate(options: MigrateOptions): Promise<void> {
  const host = createHost(hubRoot(options.root), today());
  const remark = (text: string) => {
    if (!options.quiet) terminal.err(`${text}\n`);
  };
  const findings = new Findings();
  const { files, migrated } = migrateHub(host, findings);
  if (findings.list.length > 0) {
    process.exitCode = 1;
    await tell(host, findings);
    remark('Nothing was changed: the files of a hub are carried forward together, so mend this first.');
  } else if (migrated.length === 0) {
    remark(`All ${files} files are of the schemas of today; there is nothing to do.`);
  } else if (options.dryRun) {
    process.exitCode = 1;
    for (const one of migrated) terminal.out(difference(one));
    remark(`${counted(migrated.length)} of ${files} would change; nothing was written.`);
  } else {
    replaceTogether(host.root, migrated);
    for (const { path, from, to } of migrated) terminal.out(`${printable(path)}: schema ${from} → ${to}\n`);
    remark(`${counted(migrated.length)} of ${files} changed. Look at the difference before you commit it.`);
  }
}

function difference({ path, before, after }: Migrated): string {
  return unifiedDiff(printable(path), new TextDecoder('utf-8', { ignoreBOM: true }).decode(before), after);
}

function counted(files: number): string {
  return files === 1 ? '1 file' : `${files} files`;
}

async function tell(host: Host, findings: Findings) {
  const context = await reporterContext(host, 'pretty', true);
  const counts = { wordsChecked: 0, artifacts: 0 };
  terminal.out(reporters.pretty(makeReport(findings.list, counts), context));
}
