/**
 * What a parser may be given. Its cost grows with the square of some marks, and it recurses with depth; so a
 * file is weighed by counting before it is parsed, and the depth of its tree is taken before it is walked.
 */
import type { Nodes, Root } from 'mdast';
import { limits } from '../limits.ts';

export interface Excess {
  readonly what: 'too-deep' | 'too-many-marks' | 'too-many-marks-together' | 'endless';
  readonly at: number;
}

/** Depth that is refused unread. The parser takes it well, and the tree tells the exact one. */
const roughDepth = 4 * limits.nestingDepth;
/** Columns of indentation that weigh as much as one mark: each opens a level of a list at most. */
const indentPerMark = 8;
const inlineMarks = /[*_~`<>[\]{}]/g;
const cells = /\|/g;

/** Quotes and lists that open on one line, by their marks or by indentation. */
const containers = new RegExp(
  `^[ \\t]*(?:>[ \\t]*|(?:[-*+]|\\d{1,9}[.)])[ \\t]+){${roughDepth}}|^ {${roughDepth * 2}}`,
);
const emphasis = new RegExp(`[*_~]{${roughDepth}}`);

/** A place at which a text is too much to parse: too deep, or else too much. Linear in its length. */
export function excessOf(text: string): Excess | undefined {
  return deepBrackets(text) ?? tooMuch(text);
}

function tooMuch(text: string): Excess | undefined {
  let inFile = 0;
  let together = 0;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    const words = line.trim();
    const marks = line.match(inlineMarks)?.length ?? 0;
    const indent = Math.floor((line.length - line.trimStart().length) / indentPerMark);
    inFile += 1 + marks + indent + (line.match(cells)?.length ?? 0);
    together = words === '' ? 0 : together + marks;
    const isRule = /^([*_~-])(?:\s*\1)*$/.test(words);
    if (!isRule && (containers.test(line) || emphasis.test(line))) return { what: 'too-deep', at: index };
    const endless = line.length > limits.wordCharacters ? endlessIn(line) : undefined;
    if (endless !== undefined) return { what: 'endless', at: index + endless };
    if (!isRule && together > limits.paragraphMarks) return { what: 'too-many-marks-together', at: index };
    if (inFile > limits.sourceMarks) return { what: 'too-many-marks', at: index };
  }
  return undefined;
}

/** Where a word, or the space after one, runs on and on: patterns look ahead to its end at every letter. */
function endlessIn(line: string): number | undefined {
  for (const { 0: stretch, index } of line.matchAll(/\S+|\s+/g))
    if (stretch.length > limits.wordCharacters) return index;
  return undefined;
}

/** Open tags, and brackets within a line: parsers recurse into both. */
function deepBrackets(text: string): Excess | undefined {
  let tags = 0;
  let brackets = 0;
  for (const { 0: token, index } of text.matchAll(/<\/?[A-Za-z>]|\/>|[[({]|[\])}]|\n/g)) {
    if (token === '\n') brackets = 0;
    else if (token.startsWith('</') || token === '/>') tags = Math.max(0, tags - 1);
    else if (token.startsWith('<')) tags += 1;
    else if ('[({'.includes(token)) brackets += 1;
    else brackets = Math.max(0, brackets - 1);
    if (tags > roughDepth || brackets > roughDepth) return { what: 'too-deep', at: index };
  }
  return undefined;
}

/** Nodes that an author opens one within another; a list and its item are one level. */
const levels = new Set<Nodes['type']>([
  'blockquote',
  'list',
  'emphasis',
  'strong',
  'delete',
  'link',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
]);

/** The first node that lies deeper than the limit. Without recursion, because it comes before all that recurses. */
export function tooDeepNode(root: Root): Nodes | undefined {
  const waiting: { readonly node: Nodes; readonly depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node } = next;
    const depth = next.depth + (levels.has(node.type) ? 1 : 0);
    if (depth > limits.nestingDepth) return node;
    if (!('children' in node)) continue;
    for (const child of [...node.children].reverse()) waiting.push({ node: child, depth });
  }
  return undefined;
}
