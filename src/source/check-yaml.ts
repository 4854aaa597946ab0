/**
 * Faults of a YAML document that the parser lets pass. What can be mended without a guess is mended in the tree,
 * and what cannot is named by its path, so that everything else of the file is still read.
 */
import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  type Node,
  Scalar,
  visit,
} from 'yaml';
import type { Findings } from '../diagnostic.ts';
import { limits } from '../limits.ts';
import { fileFaults, hiddenCharacter, type SourceFile, spanAt } from './file.ts';
import { yamlFaults } from './yaml-faults.ts';
import { checkKeys } from './yaml-keys.ts';

/** Where a value stands: keys of maps, indexes of lists. */
export type Path = readonly (string | number)[];

/**
 * Double keys, cut texts, types of its own and aliases that lead nowhere. Answers the places of values of which
 * nobody knows what they should be; undefined when that is the whole, or when the whole is too large.
 */
export function lookOver(
  document: Document,
  source: SourceFile,
  findings: Findings,
): readonly Path[] | undefined {
  const place = (node: Node) => ({ at: spanAt(source, node.range?.[0] ?? 0, node.range?.[1] ?? 0) });
  const defined = new Set<string>();
  const wrong: Path[] = [];
  let nodes = 0;
  const look = (node: Node | null, path: Path, within: readonly string[]): void => {
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
      else return;
      wrong.push(path);
      unalias(document, node);
      return;
    }
    if (node.tag && !plainTags.test(node.tag)) {
      findings.add(yamlFaults, 'tag', place(node), { tag: node.tag.replace('tag:yaml.org,2002:', '!!') });
      wrong.push(path);
    }
    const control =
      isScalar(node) && typeof node.value === 'string' ? hiddenCharacter(node.value) : undefined;
    if (control) {
      findings.add(fileFaults, 'control-character', place(node), { name: control.name });
      wrong.push(path);
    }
    if (node.anchor) defined.add(node.anchor);
    if (isMap(node)) for (const key of checkKeys(node, source, findings)) wrong.push([...path, key]);
    if (!isCollection(node)) return;
    const inner = node.anchor ? [...within, node.anchor] : within;
    for (const [index, item] of [...node.items].entries()) {
      const step = isPair(item) ? String(isScalar(item.key) ? item.key.value : '') : index;
      look((isPair(item) ? item.value : item) as Node | null, [...path, step], inner);
    }
  };
  look(document.contents as Node | null, [], []);
  if (nodes > limits.yamlNodes || wrong.some((path) => path.length === 0)) return undefined;
  return wrong;
}

/** What the plain forms mean anyway. */
const plainTags = /^tag:yaml\.org,2002:(str|map|seq)$/;

/** An alias that leads nowhere would end the reading of the whole document: a text stands in its place. */
function unalias(document: Document, alias: Node) {
  visit(document, {
    Alias: (_, node) => {
      if (node !== alias) return undefined;
      const text = new Scalar('');
      if (node.range) text.range = node.range;
      return text;
    },
  });
}
