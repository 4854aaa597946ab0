/**
 * The one gate: authored data goes through a zod schema, and what it refuses becomes a diagnostic at the key
 * or value concerned. JSON Schemas for editors are written from the same schemas (`diapason schemas`).
 */
import { z } from 'zod';
import { defineFamily, type Findings, nearest } from '../diagnostic.ts';
import { descriptionAt, knownKeys } from './schema-walk.ts';
import type { Authored } from './yaml.ts';

export const contentFaults = defineFamily('content', {
  'unknown-key': { severity: 'error', message: 'There is no key “{key}” here.', hint: '{known}' },
  'missing-key': { severity: 'error', message: 'The key “{key}” is missing.', hint: '{detail}' },
  'not-filled-in': {
    severity: 'error',
    message: '“{key}” is not filled in yet.',
    hint: 'Fill in its value, or delete the key.',
  },
  'wrong-type': { severity: 'error', message: '“{key}” {detail}.', hint: 'Correct the value.' },
  'wrong-value': { severity: 'error', message: '{detail}', hint: 'Correct the value.' },
});

/**
 * Checks `authored` against `schema`. Undefined when anything is wrong; every fault is in `findings`. `name` is
 * what messages call the whole, where it is a part of a file.
 */
export function check<S extends z.ZodType>(
  schema: S,
  authored: Authored,
  findings: Findings,
  name = 'the file',
): z.output<S> | undefined {
  // Compiling a schema pays from some hundred values on; an authored file is one value.
  const result = schema.safeParse(authored.value, { jitless: true });
  if (result.success) return result.data;
  for (const issue of emptyOnce(result.error.issues, authored.value))
    reportIssue(issue, schema, authored, findings, name);
  return undefined;
}

/** Of a value that is empty one issue says all. */
export function emptyOnce(issues: readonly z.core.$ZodIssue[], value: unknown): readonly z.core.$ZodIssue[] {
  const told = new Set<string>();
  return issues.filter(({ path }) => {
    if (!isEmpty(value, path)) return true;
    const place = JSON.stringify(path);
    return !told.has(place) && told.add(place);
  });
}

/** What one issue of a schema says to the author. `authored` is the value that the schema has seen. */
export function reportIssue(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  authored: Authored,
  findings: Findings,
  name = 'the file',
) {
  const key = issue.path.map(String).join('.') || name;
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path);
    for (const unknown of issue.keys) {
      const near = nearest(unknown, known);
      findings.add(
        contentFaults,
        'unknown-key',
        { at: authored.keySpanOf([...issue.path, unknown]) },
        {
          key: unknown,
          known: near
            ? `Did you mean “${near}”?`
            : known.length > 0
              ? `Known keys: ${known.join(', ')}.`
              : 'Remove it.',
        },
      );
    }
    return;
  }
  const last = String(issue.path.at(-1) ?? '');
  const asksForValue = ['invalid_type', 'invalid_value', 'invalid_union'].includes(issue.code);
  if (asksForValue && issue.path.length > 0 && !has(authored.value, issue.path)) {
    findings.add(
      contentFaults,
      'missing-key',
      { at: authored.spanOf(issue.path.slice(0, -1)) },
      {
        key: last,
        detail: isOurs(issue.message) ? issue.message : addKey(last, descriptionAt(schema, issue.path)),
      },
    );
    return;
  }
  if (isEmpty(authored.value, issue.path)) {
    const hint = descriptionAt(schema, issue.path);
    const place = { at: authored.spanOf(issue.path), ...(hint ? { hint } : {}) };
    findings.add(contentFaults, 'not-filled-in', place, { key });
    return;
  }
  if (issue.code === 'invalid_union' && !isOurs(issue.message)) {
    const branch = closestBranch(issue);
    for (const inner of branch)
      reportIssue({ ...inner, path: [...issue.path, ...inner.path] }, schema, authored, findings, name);
    return;
  }
  if (issue.code === 'invalid_key') {
    const detail = issue.issues.map(expectation).join(', ');
    findings.add(contentFaults, 'wrong-type', { at: authored.keySpanOf(issue.path) }, { key: last, detail });
    return;
  }
  const at = authored.spanOf(issue.path);
  const params = 'params' in issue ? (issue.params as { hint?: string } | undefined) : undefined;
  const hint = params?.hint ?? descriptionAt(schema, issue.path);
  const place = hint ? { at, hint } : { at };
  if (issue.code === 'custom') {
    findings.add(contentFaults, 'wrong-value', place, { detail: issue.message });
    return;
  }
  findings.add(contentFaults, 'wrong-type', place, { key, detail: expectation(issue) });
}

function addKey(key: string, description = ''): string {
  return `Add “${key}”. ${description}`.trim();
}

/** Whether the author wrote anything at a path. */
function has(value: unknown, path: readonly PropertyKey[]): boolean {
  return valueAt(value, path) !== absent;
}

/** Whether there is a key whose value is still to be written: `ends:` or `ends: ""`. */
function isEmpty(value: unknown, path: readonly PropertyKey[]): boolean {
  // A product may be an id alone, and what the schema asks for stands within it.
  return path.length > 0 && (valueAt(value, path) === '' || valueAt(value, path.slice(0, -1)) === '');
}

const absent = Symbol('absent');

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return absent;
    here = (here as Readonly<Record<PropertyKey, unknown>>)[step];
  }
  return here;
}

/** A sentence of our schemas, not one of zod's own. */
function isOurs(message: string): boolean {
  return !/^(Invalid|Too |Expected|Unrecognized)/.test(message);
}

function expectation(issue: z.core.$ZodIssue): string {
  if (isOurs(issue.message)) return issue.message.replace(/\.$/, '');
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${article(issue.expected)}`;
    case 'invalid_value': {
      const names = [...new Set(issue.values.map((value) => `“${String(value)}”`))];
      return `must be ${names.length > 1 ? 'one of ' : ''}${names.join(', ')}`;
    }
    case 'too_small':
      return `must ${measure('at least', Number(issue.minimum), issue.origin)}`;
    case 'too_big':
      return `must ${measure('at most', Number(issue.maximum), issue.origin)}`;
    case 'invalid_format':
      return 'has the wrong form';
    default:
      return issue.message.charAt(0).toLowerCase() + issue.message.slice(1).replace(/\.$/, '');
  }
}

const counted: Readonly<Record<string, readonly [one: string, many: string]>> = {
  string: ['character', 'characters'],
  array: ['entry', 'entries'],
};

function measure(bound: string, limit: number, origin: string): string {
  const nouns = counted[origin];
  return nouns ? `have ${bound} ${limit} ${nouns[limit === 1 ? 0 : 1]}` : `be ${bound} ${limit}`;
}

function article(type: string): string {
  const names: Record<string, string> = {
    record: 'a map of keys and values',
    object: 'a map of keys and values',
    array: 'a list',
    string: 'text',
    number: 'a number',
  };
  return names[type] ?? `of type ${type}`;
}

/** Of a union's branches, the one that came furthest: its complaints are the ones the author can act on. */
function closestBranch(
  issue: Extract<z.core.$ZodIssue, { code: 'invalid_union' }>,
): readonly z.core.$ZodIssue[] {
  const depth = (list: readonly z.core.$ZodIssue[]) => Math.max(0, ...list.map((one) => one.path.length));
  const branches = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length);
  return branches[0] ?? [];
}

/** JSON Schema (draft 2020-12) of what an author types, for completion in editors. */
export function jsonSchema(schema: z.ZodType, title: string): object {
  return { ...written(schema), title };
}

/** The same as a part of another: only a whole document says which draft it follows (JSON Schema Core, 8.1.1). */
export function jsonSchemaPart(schema: z.ZodType): object {
  const { $schema: _draft, ...part } = written(schema);
  return part;
}

function written(schema: z.ZodType) {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const meta = z.globalRegistry.get(zodSchema as unknown as z.ZodType) as
        | { authored?: object }
        | undefined;
      if (!meta?.authored) return;
      for (const key of Object.keys(jsonSchema))
        if (key !== 'description') delete (jsonSchema as Record<string, unknown>)[key];
      Object.assign(jsonSchema, meta.authored);
    },
  });
}
