/** Short texts of a brand with `{expressions}`: a line in a layout, a legal mention. Evaluated like a campaign's. */
import { parseExpressionAt } from 'acorn';
import { Findings, type Span } from '../diagnostic.ts';
import type { Expression } from '../ir/document.ts';
import type { Edition } from '../ir/edition.ts';
import type { Run, Text } from '../ir/text.ts';
import { once } from '../source/once.ts';
import { type Evaluation, evaluate } from './expression.ts';
import { typeset } from './typeset.ts';

export interface TemplateResult {
  /** Typeset. Absent when a fact is missing or the template is unsound. */
  readonly text?: Text;
  /** Why it is absent: the sentences of the findings. */
  readonly missing: readonly string[];
}

/** The words of `template` in an edition. Every run is credited to `at`. */
export function evaluateTemplate(template: string, edition: Edition, at: Span = edition.at): TemplateResult {
  const context: Evaluation = {
    facts: edition.facts,
    origins: edition.origins,
    language: edition.language,
    locale: edition.selection.locale,
  };
  const findings = new Findings();
  const runs: Run[] = [];
  let cursor = 0;
  for (const match of template.matchAll(/\{([^{}]*)\}/g)) {
    if (match.index > cursor) runs.push({ text: template.slice(cursor, match.index), at });
    cursor = match.index + match[0].length;
    const expression = parseTemplateExpression(match[1]!, at);
    if (!expression) return { missing: [`“{${match[1]}}” cannot be read.`] };
    const said = evaluate(expression, context, findings);
    if (said) runs.push({ text: said.text, at, ...(said.use ? { fact: said.use } : {}) });
  }
  if (cursor < template.length) runs.push({ text: template.slice(cursor), at });
  const missing = findings.list.map((one) => one.message);
  return missing.length > 0 ? { missing } : { text: typeset(runs, edition.language), missing };
}

function parseTemplateExpression(source: string, at: Span): Expression | undefined {
  const tree = treeOf(source);
  return tree ? { type: 'expression', source, tree, use: 'words', at } : undefined;
}

/** A layout's few expressions are said in every piece that it places; null for what is none. */
const treeOf = once((source): Expression['tree'] | null => {
  try {
    const tree = parseExpressionAt(source, 0, { ecmaVersion: 2024 });
    return source.slice(tree.end).trim() === '' ? (tree as unknown as Expression['tree']) : null;
  } catch {
    return null;
  }
});
