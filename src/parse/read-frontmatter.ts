/** The lines between `---` at the head of a file: its title and description, which are words without markup. */
import type { Root, Yaml } from 'mdast';
import { defineFamily, type Findings } from '../diagnostic.ts';
import type { Passage } from '../ir/document.ts';
import { type SourceFile, spanAt } from '../source/file.ts';
import { check } from '../source/schema.ts';
import { parseYaml } from '../source/yaml.ts';
import { fragmentSchema, frontmatterSchema } from './frontmatter.ts';
import { offsetMap } from './offset-map.ts';
import type { PassageBuilder } from './passages.ts';
import { withoutSchema } from './words-schema.ts';

const frontmatterFaults = defineFamily('frontmatter', {
  unclosed: {
    severity: 'error',
    message: 'The lines at the head of the file are never closed.',
    hint: 'Write --- under them; for a line across the page write ***.',
  },
  expression: {
    severity: 'error',
    message: 'Expressions are not read here: “{typed}” would be printed as it stands.',
    hint: 'Write words that need no fact.',
  },
});

const opening = /^---[ \t]*(?:\r?\n|$)/;

/** A file that begins with `---` and has no front matter: its first lines would be printed. */
export function reportUnclosed(root: Root, source: SourceFile, findings: Findings) {
  if (opening.test(source.text) && root.children[0]?.type !== 'yaml')
    findings.add(frontmatterFaults, 'unclosed', { at: spanAt(source, 0, 3) });
}

/** What is sound of it, as passages to be read aloud and checked. A fragment is part of a page that has its title. */
export function readFrontmatter(
  node: Yaml,
  source: SourceFile,
  passages: PassageBuilder,
  findings: Findings,
  isFragment = false,
): Record<string, Passage> {
  const start = opening.exec(source.text)![0].length;
  const padding = source.text.slice(0, start).replace(/[^\r\n]/g, ' ');
  const authored = parseYaml({ ...source, text: padding + node.value }, findings);
  const words = authored && withoutSchema(authored, findings);
  const data =
    words && check(isFragment ? fragmentSchema : frontmatterSchema, words, findings, 'the front matter');
  const frontmatter: Record<string, Passage> = {};
  for (const [name, value] of Object.entries(data ?? {})) {
    if (typeof value !== 'string') continue;
    const at = authored!.spanOf([name]);
    const typed = /\{[^{}]*\}/.exec(value)?.[0];
    if (typed) findings.add(frontmatterFaults, 'expression', { at }, { typed });
    const from = source.lineStarts[at.line - 1]! + at.column - 1;
    const quoted = /["']/.test(source.text[from] ?? '') ? 1 : 0;
    const map = offsetMap(source.text, from + quoted, from + quoted + value.length + 8, value);
    frontmatter[name] = passages.addText('frontmatter', value, map, at);
  }
  return frontmatter;
}
