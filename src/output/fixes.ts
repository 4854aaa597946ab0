/** The safe fixes of a report, as edits of the files that they belong to. */
import type { Diagnostic } from '../diagnostic.ts';
import { offsetAt, type SourceFile } from '../source/file.ts';
import { type OffsetEdit, planEdits } from '../source/text-edits.ts';

/** Fixes by file. Words alone are mended: what is not MDX holds facts. */
export function fixesByFile(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const files = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const file = diagnostic.fix?.at.file;
    if (file === undefined || !/^content\/.*\.mdx$/.test(file)) continue;
    files.set(file, [...(files.get(file) ?? []), diagnostic]);
  }
  return files;
}

/** Edits that touch nothing but letters of prose. */
export function editsOf(source: SourceFile, diagnostics: readonly Diagnostic[]): readonly OffsetEdit[] {
  const guarded = [...source.text.matchAll(NO_PROSE)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  const edits = diagnostics.flatMap(({ fix }) => {
    const from = offsetAt(source, fix!.at.line, fix!.at.column);
    const to = offsetAt(source, fix!.at.endLine, fix!.at.endColumn);
    const touches = guarded.some((range) => range.from < Math.max(to, from + 1) && from < range.to);
    const isSame = source.text.slice(from, to) === fix!.text;
    return touches || isSame || /[{}<>`\n\r]/.test(fix!.text) ? [] : [{ from, to, text: fix!.text }];
  });
  return planEdits(edits);
}

/**
 * Facts, code, merge tags, addresses, tags of blocks and comments: data, whatever it looks like. An expression may hold
 * quotes, never a brace; frontmatter is YAML.
 */
const NO_PROSE =
  /^---\r?\n[\s\S]*?\n---|\{\{[^{}]*\}\}|\{[^{}]*\}|```[\s\S]*?```|`[^`\n]*`|<\/?[A-Za-z][^>]*>|https?:\/\/\S+|\]\([^)]*\)|[^\s@]+@[^\s@]+\.[^\s@]+|%%[^%\n]*%%|\*\|[^|\n]*\|\*/g;
