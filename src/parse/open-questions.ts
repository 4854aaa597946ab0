/**
 * What somebody still has to settle, written beside it: `# diapason-open: is the price still true?` in YAML,
 * `{/* diapason-open: … *\/}` in MDX; and `{/* diapason-untranslated-from fr *\/}` at the head of words that are still in
 * another language. `new campaign --from` and `new locale` write them, and whoever settles them deletes them.
 */
import { defineFamily, type Findings, type Span } from '../diagnostic.ts';
import { type SourceFile, spanAt } from '../source/file.ts';

export const openFaults = defineFamily('open', {
  question: {
    severity: 'error',
    message: 'Still open: {question}',
    hint: 'Settle it, then delete this comment.',
  },
  untranslated: {
    severity: 'error',
    message: 'These words are not translated yet: they are those of “{from}”.',
    hint: 'Translate them, then delete this comment; until then they are left out.',
  },
});

/** Tells an open question of a comment, without its signs. Answers the locale that waits for its translator. */
export function readOpenQuestion(comment: string, at: Span, findings: Findings): string | undefined {
  const question = /^\s*diapason-open:\s*(?<words>\S[^\n]*?)\s*(?:\*\/)?\s*$/.exec(opened(comment));
  if (question?.groups) {
    findings.add(openFaults, 'question', { at }, { question: question.groups.words! });
    return undefined;
  }
  const from = /^\s*diapason-untranslated-from\s+(?<locale>[a-z]{2}(?:-[A-Z]{2})?)\s*(?:\*\/)?\s*$/.exec(
    opened(comment),
  )?.groups?.locale;
  if (from !== undefined) findings.add(openFaults, 'untranslated', { at }, { from });
  return from;
}

/** Tells the open questions of a YAML file, each on a line of its own. */
export function readOpenQuestions(source: SourceFile, findings: Findings) {
  for (const match of source.text.matchAll(/^[ \t]*#([ \t]*diapason-open:.*)$/gm)) {
    const start = match.index + match[0].indexOf('#');
    const end = match.index + match[0].trimEnd().length;
    readOpenQuestion(match[1]!, spanAt(source, start, end), findings);
  }
}

function opened(comment: string): string {
  return comment.replace(/^\s*\/\*/, '');
}
