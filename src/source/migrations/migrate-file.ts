/** One file carried forward, step by step, as text. Nothing is written here. */
import { defineFamily, Findings } from '../../diagnostic.ts';
import type { Host } from '../../host.ts';
import type { AuthoredKind } from '../authored-kinds.ts';
import { readTyped, type SourceFile, sourceFile, spanAt } from '../file.ts';
import { schemaOf } from '../schema-version.ts';
import { applyEdits, planEdits } from '../text-edits.ts';
import { parseYamlPartly } from '../yaml.ts';
import { stepFrom } from './index.ts';

export const migrationFaults = defineFamily('migrate', {
  'no-map': {
    severity: 'error',
    message: 'This file is no map of keys and values, so it has no place for a schema.',
    hint: 'Run “diapason check”, which says what belongs into it.',
  },
  'no-place': {
    severity: 'error',
    message: 'No place was found for what schema {next} asks for.',
    hint: 'Write it by hand: “diapason check” says what is missing.',
  },
});

export interface Migrated {
  readonly path: string;
  readonly from: number;
  readonly to: number;
  /** The bytes that were read, and the text that is to take their place. */
  readonly before: Uint8Array;
  readonly after: string;
}

/** Undefined for a file of today's schema, and for one that cannot be carried forward: then `findings` says why. */
export function migrateFile(
  host: Host,
  path: string,
  kind: AuthoredKind,
  findings: Findings,
): Migrated | undefined {
  const read = readTyped(host, path, findings, kind.maxBytes);
  if (!read) return undefined;
  let { typed, source } = read;
  const from = schemaIn(source, findings);
  if (from === undefined) return undefined;
  for (let schema = from; schema < kind.schema; schema++) {
    const next = withEdits(typed, source, stepFrom(kind, schema).edits(source));
    const after = sourceFile(path, next);
    if (schemaIn(after, new Findings()) !== schema + 1) {
      findings.add(migrationFaults, 'no-place', { at: spanAt(source, 0, 0) }, { next: schema + 1 });
      return undefined;
    }
    [typed, source] = [next, after];
  }
  return from === kind.schema ? undefined : { path, from, to: kind.schema, before: read.bytes, after: typed };
}

/** Of which schema a file is; 0 when it does not say. Only what hides that is told. */
function schemaIn(source: SourceFile, findings: Findings): number | undefined {
  const faults = new Findings();
  const authored = parseYamlPartly(source, faults);
  if (!authored) {
    findings.push(...faults.list);
    return undefined;
  }
  if (typeof authored.value !== 'object' || authored.value === null || Array.isArray(authored.value)) {
    if (isBlank(authored.value)) return 0;
    findings.add(migrationFaults, 'no-map', { at: authored.spanOf([]) });
    return undefined;
  }
  const hidden = authored.wrong.some(([key]) => key === 'schema');
  if (hidden) findings.push(...faults.list);
  return hidden ? undefined : schemaOf(authored, findings);
}

/** A file of comments alone. */
function isBlank(value: unknown): boolean {
  return value === null || value === '';
}

/** `typed` has byte order marks that `source` has not, and may end its lines in another way. */
function withEdits(typed: string, source: SourceFile, edits: ReturnType<typeof planEdits>): string {
  const marks = typed.length - source.text.length;
  const lineEnd = /\r\n|\n|\r/.exec(typed)?.[0] ?? '\n';
  const moved = edits.map(({ from, to, text }) => ({
    from: from + marks,
    to: to + marks,
    text: text.replace(/\r?\n/g, lineEnd),
  }));
  return applyEdits(typed, planEdits(moved));
}
