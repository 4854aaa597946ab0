/** What reporters need of the outside: the authors' files, the terminal, and the sentences of the codes. */
import type { Host } from '../host.ts';
import type { ReporterContext, ReporterName } from '../output/reporters/reporter.ts';
import { sourcesOf } from '../output/sources.ts';
import { ownVersion } from '../version.ts';
import { type CodeEntry, readCodeBook, withoutValues } from './code-book.ts';
import { hubPath } from './hub-path.ts';
import { terminal } from './terminal.ts';

/** `toTerminal`: whether the report is read there, so that it may be coloured and cut to its width. */
export async function reporterContext(
  host: Host,
  reporter: ReporterName,
  toTerminal: boolean,
): Promise<ReporterContext> {
  const book: ReadonlyMap<string, CodeEntry> = reporter === 'sarif' ? await readCodeBook() : new Map();
  return {
    toolVersion: ownVersion(),
    hubPath: hubPath(host.root),
    sourceOf: sourcesOf(host),
    describe(code) {
      const entry = book.get(code);
      const sentence = entry?.summary ?? entry?.messages[0]?.message;
      return sentence === undefined ? undefined : withoutValues(sentence);
    },
    colour: toTerminal && terminal.outColour,
    columns: terminal.outColumns,
  };
}
