/**
 * `schema: 1`, the first key of every authored file, judged before anything else is. A file of another schema may have
 * other keys, other forms and other meanings, so nothing more is said of it than that.
 */
import { z } from 'zod';
import { defineFamily, type Findings, nearest, type TextEdit } from '../diagnostic.ts';
import { ownVersion } from '../version.ts';
import { kindOf } from './authored-kinds.ts';
import { type SourceFile, spanAt } from './file.ts';
import { saySchema } from './migrations/say-schema.ts';
import type { Authored, PartlyAuthored } from './yaml.ts';

export const schemaFaults = defineFamily('schema', {
  missing: {
    severity: 'warning',
    message: 'This file does not say which schema it follows.',
    hint: 'Write {form} as its first key; “diapason migrate” does so in all files of the hub.',
  },
  newer: {
    severity: 'error',
    message: 'This file follows schema {found}, and Diapason {version} reads up to schema {known}.',
    hint: 'It was written for a newer Diapason: upgrade to that one. Nothing else of the file was read.',
  },
  older: {
    severity: 'error',
    message: 'This file follows schema {found}, and Diapason {version} reads schema {known}.',
    hint: 'Run “diapason migrate”, which carries it forward. Nothing else of the file was read.',
  },
  wrong: {
    severity: 'error',
    message: '“schema” must be {known}.',
    hint: 'Write {form}: it says in which form the file is written.',
  },
});

/** The key in a zod schema, for editors. `judgeSchema` has judged it before: YAML brings text, JSON a number. */
export const schemaVersion = z
  .literal(['1', 1], { error: 'must be 1' })
  .meta({ authored: { const: 1 } })
  .describe('Version of the file’s format. Always 1.');

/**
 * The file as one of today's schema, with what is wrong of its `schema` told and mended. Undefined for one of another
 * schema, which must not be read any further.
 */
export function judgeSchema(authored: PartlyAuthored, findings: Findings): PartlyAuthored | undefined {
  const { source, value, wrong } = authored;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return authored;
  const kind = kindOf(source.path);
  const known = kind?.schema ?? 1;
  const mended = {
    ...authored,
    value: { ...value, schema: String(known) },
    wrong: wrong.filter(([key, ...inner]) => key !== 'schema' || inner.length > 0),
  };
  // Written twice, or with a type of its own: that was told.
  if (mended.wrong.length < wrong.length) return mended;
  if (!Object.hasOwn(value, 'schema')) {
    const isMisspelt = Object.keys(value).some((key) => key !== '$schema' && nearest(key, ['schema']));
    if (!isMisspelt && kind?.mustSay !== false) tellMissing(source, known, findings);
    return mended;
  }
  const { schema: typed } = value as { readonly schema: unknown };
  const fault = faultOf(typed, known);
  if (!fault) return authored;
  tell(fault, authored, typed, known, findings);
  return fault === 'wrong' ? mended : undefined;
}

function tell(
  fault: 'newer' | 'older' | 'wrong',
  { source, spanOf }: Authored,
  typed: unknown,
  known: number,
  findings: Findings,
) {
  const values = { found: String(typed), version: ownVersion(), known, form: formIn(source, known) };
  findings.add(schemaFaults, fault, { at: spanOf(['schema']) }, values);
}

/** Of which schema a file says that it is: 0 when it does not. Undefined, and told, when that is none of ours. */
export function schemaOf(authored: Authored, findings: Findings): number | undefined {
  const { value, source } = authored;
  if (!Object.hasOwn(value as object, 'schema')) return 0;
  const known = kindOf(source.path)?.schema ?? 1;
  const { schema: typed } = value as { readonly schema: unknown };
  const fault = faultOf(typed, known);
  if (fault === 'newer' || fault === 'wrong') tell(fault, authored, typed, known, findings);
  return fault === 'newer' || fault === 'wrong' ? undefined : Number(typed);
}

/** `typed`: what stands behind `schema`. Undefined when it is the one of today. */
export function faultOf(typed: unknown, known: number): 'newer' | 'older' | 'wrong' | undefined {
  const text = typeof typed === 'number' || typeof typed === 'string' ? String(typed) : '';
  if (!/^(0|[1-9]\d{0,8})$/.test(text)) return 'wrong';
  const found = Number(text);
  return found > known ? 'newer' : found < known ? 'older' : undefined;
}

function tellMissing(source: SourceFile, known: number, findings: Findings) {
  const [edit] = saySchema(source);
  const lineEnd = /\r?\n/.exec(source.text)?.[0] ?? '\n';
  const fix: TextEdit | undefined = edit && {
    at: spanAt(source, edit.from, edit.to),
    text: edit.text.replace(/\r?\n/g, lineEnd),
  };
  const at = edit ? spanAt(source, edit.from, edit.to) : spanAt(source, 0, 0);
  findings.add(schemaFaults, 'missing', { at, ...(fix && { fix }) }, { form: formIn(source, known) });
}

function formIn({ path }: SourceFile, known: number): string {
  return path.endsWith('.json') ? `"schema": ${known}` : `schema: ${known}`;
}
