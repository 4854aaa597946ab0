/** The way into every authored file: its text, its YAML or JSON, and its schema, each judged before the next. */
import { Findings } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import { readSource, type SourceFile } from './file.ts';
import { judgeSchema } from './schema-version.ts';
import { type Authored, type PartlyAuthored, parseYamlPartly } from './yaml.ts';

/**
 * As far as the file can be read. Undefined when it cannot, or is of another schema; every fault is in `findings`.
 * `maxBytes` is for files with a limit of their own.
 */
export function readAuthoredPartly(
  host: Host,
  path: string,
  findings: Findings,
  maxBytes?: number,
): PartlyAuthored | undefined {
  const source = readSource(host, path, findings, maxBytes);
  if (!source) return undefined;
  const { authored, told } = parsed(source);
  findings.push(...told);
  return authored;
}

/** The same for files of which a part is worth nothing: undefined when anything but its `schema` is wrong with its text. */
export function readAuthored(host: Host, path: string, findings: Findings): Authored | undefined {
  const source = readSource(host, path, findings);
  if (!source) return undefined;
  const { authored, told, isSound } = parsed(source);
  findings.push(...told);
  return isSound ? authored : undefined;
}

/** What is unsound in the text of a file of another schema is for that schema to say. */
function parsed(source: SourceFile) {
  const [faults, verdict] = [new Findings(), new Findings()];
  const whole = parseYamlPartly(source, faults);
  const authored = whole && judgeSchema(whole, verdict);
  const isOfAnother = whole !== undefined && authored === undefined;
  const told = isOfAnother ? verdict.list : [...verdict.list, ...faults.list];
  return { authored, told, isSound: faults.list.length === 0 };
}
