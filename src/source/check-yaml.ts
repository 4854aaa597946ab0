/** Faults of a YAML document that the parser lets pass. */
import { type Document, isAlias, isCollection, isMap, isPair, isScalar, type Node, type YAMLMap } from 'yaml';
import type { Findings } from '../diagnostic.ts';
import { limits } from '../limits.ts';
import { fileFaults, hiddenCharacter, type SourceFile, spanAt } from './file.ts';
import { yamlFaults } from './yaml-faults.ts';

/** Whether a document is free of double keys, cut texts, types of its own and aliases that lead nowhere. */
export function checkNodes(document: Document, source: SourceFile, findings: Findings): boolean {
  const before = findings.list.length;
  const place = (node: Node) => ({ at: spanAt(source, node.range?.[0] ?? 0, node.range?.[1] ?? 0) });
  const defined = new Set<string>();
  let nodes = 0;
  const visit = (node: Node | null, within: readonly string[]) => {
    if (!node || nodes > limits.yamlNodes) return;
    if (isCollection(node)) nodes += node.items.length;
    if (nodes > limits.yamlNodes) {
      findings.add(yamlFaults, 'too-many', place(node), { limit: limits.yamlNodes });
      return;
    }
    if (isAlias(node)) {
      const { source: name } = node;
      if (within.includes(name)) findings.add(yamlFaults, 'alias-ring', place(node), { name });
      else if (!defined.has(name)) findings.add(yamlFaults, 'unknown-anchor', place(node), { name });
      return;
    }
    if (node.tag && !plainTags.test(node.tag))
      findings.add(yamlFaults, 'tag', place(node), { tag: node.tag.replace('tag:yaml.org,2002:', '!!') });
    const control =
      isScalar(node) && typeof node.value === 'string' ? hiddenCharacter(node.value) : undefined;
    if (control) findings.add(fileFaults, 'control-character', place(node), { name: control.name });
    if (node.anchor) defined.add(node.anchor);
    if (isMap(node)) checkKeys(node, source, findings);
    if (!isCollection(node)) return;
    const inner = node.anchor ? [...within, node.anchor] : within;
    for (const item of node.items) visit((isPair(item) ? item.value : item) as Node | null, inner);
  };
  visit(document.contents as Node | null, []);
  return findings.list.length === before;
}

/** What the plain forms mean anyway. */
const plainTags = /^tag:yaml\.org,2002:(str|map|seq)$/;

/** Duplicate keys, and `{ fr: a, b, en: c }` where the comma cut a text in two. */
function checkKeys(map: YAMLMap, source: SourceFile, findings: Findings) {
  const seen = new Set<string>();
  let cut: { readonly owner: string; readonly from: number; readonly keys: Node[] } | undefined;
  const tellCut = () => {
    const [first, last] = [cut?.keys[0], cut?.keys.at(-1)];
    if (!cut || !first || !last) return;
    const whole = source.text.slice(cut.from, last.range![1]);
    const fix = { at: spanAt(source, cut.from, last.range![1]), text: JSON.stringify(whole) };
    const at = spanAt(source, first.range![0], first.range![1]);
    findings.add(
      yamlFaults,
      'comma-trap',
      { at, fix },
      { owner: languageName(cut.owner), key: nameOf(first) },
    );
  };
  for (const pair of map.items) {
    const keyNode = pair.key as Node | null;
    if (!keyNode?.range) continue;
    const key = nameOf(keyNode);
    const value = pair.value as Node | null;
    if (map.flow && cut && isHollow(value)) {
      cut.keys.push(keyNode);
      continue;
    }
    tellCut();
    const at = spanAt(source, keyNode.range[0], keyNode.range[1]);
    if (seen.has(key)) findings.add(yamlFaults, 'duplicate-key', { at }, { key });
    seen.add(key);
    cut = value?.range ? { owner: key, from: value.range[0], keys: [] } : undefined;
  }
  tellCut();
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
