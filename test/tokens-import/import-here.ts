/** Imports files that exist in memory, and says what came of it in a form that is easy to read. */
import { type Imported, importTokens } from '../../src/brand/tokens-import/import-tokens.ts';
import { printShort, toPlain } from '../../src/brand/tokens-import/json.ts';
import { type Diagnostic, Findings } from '../../src/diagnostic.ts';
import { memoryHost } from '../brand/memory-host.ts';

export type Sources = Readonly<Record<string, string | object>>;

export interface Answer {
  readonly imported: Imported | undefined;
  readonly errors: readonly Diagnostic[];
  /** The written files as data. */
  readonly files: Readonly<Record<string, unknown>>;
  /** The written files as they are. */
  readonly texts: Readonly<Record<string, string>>;
  /** `2:3 left a.b: why`, in order; of a file other than the first with its name. */
  readonly changes: readonly string[];
  readonly notes: readonly string[];
}

export function importHere(sources: Sources, name = 'test'): Answer {
  const files = Object.fromEntries(
    Object.entries(sources).map(([path, body]) => [
      path,
      typeof body === 'string' ? body : JSON.stringify(body, null, 2),
    ]),
  );
  const paths = Object.keys(files).sort();
  const findings = new Findings();
  const imported = importTokens({ host: memoryHost(files), paths, name }, findings);
  const place = (at: { file: string; line: number; column: number }) =>
    `${at.file === paths[0] ? '' : `${at.file}:`}${at.line}:${at.column}`;
  return {
    imported,
    errors: findings.list,
    texts: Object.fromEntries((imported?.files ?? []).map(({ path, text }) => [path, text])),
    files: Object.fromEntries((imported?.files ?? []).map(({ path, text }) => [path, JSON.parse(text)])),
    changes: (imported?.changes ?? []).map(
      ({ at, kind, path, newPath, why }) =>
        `${place(at)} ${kind} ${path}${newPath === undefined ? '' : ` → ${newPath}`}: ${why}`,
    ),
    notes: (imported?.notes ?? []).map(
      ({ at, path, message, was }) =>
        `${place(at)} ${path}: ${message}${was === undefined ? '' : ` (${printShort(was)})`}`,
    ),
  };
}

/** One token `t` in a file alone: what it became without what the import keeps of its past, or why it was left out. */
export function one(token: object, around: object = {}): unknown {
  const { imported } = importHere({ 'a.json': { ...around, t: token } });
  const change = imported!.changes.find(({ path }) => path === 't');
  if (change?.kind === 'left') return `left: ${change.why}`;
  const file = JSON.parse(imported!.files[0]!.text) as { t: Record<string, unknown> };
  const { $value, $type } = file.t;
  expectOriginal(change && (toPlain(change.became!) as Record<string, unknown>), token);
  return $type === undefined ? $value : [$type, $value];
}

/** Every altered token carries its original. */
function expectOriginal(became: Record<string, unknown> | undefined, token: object) {
  if (!became) return;
  const { $extensions } = became as { $extensions?: Record<string, { originalValue?: unknown }> };
  const { $value, value } = token as { $value?: unknown; value?: unknown };
  const original = $extensions?.['org.diapason.import']?.originalValue;
  if (JSON.stringify(original) !== JSON.stringify($value ?? value))
    throw new Error(`The original is ${JSON.stringify(original)}.`);
}
