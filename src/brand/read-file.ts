import type { z } from 'zod';
import type { Findings } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import { checkPartly } from '../source/check-partly.ts';
import { readAuthoredPartly } from '../source/read-authored.ts';
import type { Authored } from '../source/yaml.ts';

export interface ReadFile<Value> {
  readonly value: Value;
  readonly authored: Authored;
}

/** A YAML or JSON file of the brand through its schema. Undefined when it is faulty, or `optional` and absent. */
export function readFile<S extends z.ZodType>(
  host: Host,
  path: string,
  schema: S,
  findings: Findings,
  need: 'required' | 'optional',
): ReadFile<z.output<S>> | undefined {
  if (need === 'optional' && !host.exists(path)) return undefined;
  const authored = readAuthoredPartly(host, path, findings);
  const parts = authored && checkPartly(schema, authored, findings);
  return parts && parts.lost.length === 0 ? { value: parts.data, authored: parts.authored } : undefined;
}
