/** The keys of one YAML map: those that stand twice, and `{ fr: a, b, en: c }`, where the comma cut a text in two. */
import { isScalar, type Node, type Pair, Scalar, type YAMLMap } from 'yaml';
import type { Findings } from '../diagnostic.ts';
import { type SourceFile, spanAt } from './file.ts';
import { yamlFaults } from './yaml-faults.ts';

/** A pair and the keys without a value behind it, which were meant to be the rest of its text. */
interface Cut {
  readonly pair: Pair;
  readonly from: number;
  readonly rest: Pair[];
}

/** Joins in the map what a comma has cut. The answer is the keys of which nobody knows what they should be. */
export function checkKeys(map: YAMLMap, source: SourceFile, findings: Findings): readonly string[] {
  const wrong: string[] = [];
  const seen = new Map<string, string>();
  let cut: Cut | undefined;
  const finish = () => {
    if (cut && cut.rest.length > 0) wrong.push(...join(map, cut, source, findings));
    cut = undefined;
  };
  for (const pair of [...map.items]) {
    const keyNode = pair.key as Node | null;
    if (!keyNode?.range) continue;
    const key = nameOf(keyNode);
    const value = pair.value as Node | null;
    if (map.flow && cut && isHollow(value)) {
      cut.rest.push(pair);
      continue;
    }
    finish();
    const text = value?.range ? source.text.slice(value.range[0], value.range[1]) : '';
    if (seen.has(key)) {
      const at = spanAt(source, keyNode.range[0], keyNode.range[1]);
      findings.add(yamlFaults, 'duplicate-key', { at }, { key });
      if (seen.get(key) !== text) wrong.push(key);
    }
    seen.set(key, text);
    cut = value?.range ? { pair, from: value.range[0], rest: [] } : undefined;
  }
  finish();
  return wrong;
}

/** Tells one cut, and mends it where a text was cut. */
function join(map: YAMLMap, { pair, from, rest }: Cut, source: SourceFile, findings: Findings): string[] {
  const keys = rest.map((one) => one.key as Node);
  const [first, last] = [keys[0]!, keys.at(-1)!];
  const end = last.range![1];
  const whole = source.text.slice(from, end);
  findings.add(
    yamlFaults,
    'comma-trap',
    {
      at: spanAt(source, first.range![0], first.range![1]),
      fix: { at: spanAt(source, from, end), text: JSON.stringify(whole) },
    },
    { owner: languageName(nameOf(pair.key as Node)), key: nameOf(first) },
  );
  if (!isScalar(pair.value)) return keys.map(nameOf);
  const text = new Scalar(whole);
  text.range = [from, end, end];
  pair.value = text;
  map.items = map.items.filter((one) => !rest.includes(one));
  return [];
}

function nameOf(key: Node): string {
  return isScalar(key) ? String(key.value) : '';
}

/** A key without a value and without even the place of one. */
function isHollow(value: Node | null): boolean {
  if (value === null) return true;
  return isScalar(value) && (value.value ?? '') === '' && value.range?.[0] === value.range?.[1];
}

/** `fr` → `French`, for sentences; a key that is no language stands in quotes. */
function languageName(key: string): string {
  if (!/^[a-z]{2}(-[A-Z]{2})?$/.test(key)) return `“${key}”`;
  try {
    return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(key) ?? `“${key}”`;
  } catch {
    return `“${key}”`;
  }
}
