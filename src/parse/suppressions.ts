/**
 * `{/* diapason-disable-next-line rule/id -- reason (by Marie Dupont, until 2027-06-01) *\/}` in MDX,
 * `# diapason-disable-next-line …` in YAML. Who and until when may stand in either order, or in brackets of their own.
 */
import type { Span } from '../diagnostic.ts';
import type { Suppression } from '../ir/document.ts';
import { type SourceFile, spanAt } from '../source/file.ts';

const pattern =
  /diapason-disable-next-line\s+(?<rule>[a-z-]+\/[a-z0-9-]+)(?:\s+--\s*(?<reason>.*?))?\s*(?:\*\/)?$/;

/** Reads a comment. Undefined when it is an ordinary one. */
export function readSuppression(comment: string, at: Span): Suppression | undefined {
  const found = pattern.exec(comment.trim());
  if (!found?.groups) return undefined;
  const typed = found.groups.reason?.trim() ?? '';
  return { rule: found.groups.rule!, ...readReason(typed), line: at.endLine + 1, at };
}

/** Brackets at the end that hold only who and until when are taken off the reason; others belong to it. */
function readReason(typed: string): Pick<Suppression, 'reason' | 'by' | 'until'> {
  const terms: { by?: string; until?: string } = {};
  let reason = typed;
  for (let found = ending.exec(reason); found; found = ending.exec(reason)) {
    const parts = found[1]!
      .split(/[,;]\s*(?=(?:by|until)\s)/)
      .map((part) => /^(by|until)\s+(.*)$/s.exec(part));
    const isOurs = parts.every((part) => part !== null && !(part[1]! in terms) && isGiven(part));
    if (!isOurs) break;
    for (const part of parts) terms[part![1] as 'by' | 'until'] = part![2]!.trim();
    reason = reason.slice(0, found.index).trimEnd();
  }
  // “(by the shop)” alone has always been a reason.
  return reason === '' && terms.by !== undefined && terms.until === undefined
    ? { reason: typed }
    : { reason, ...terms };
}

const ending = /\(([^()]*)\)$/;

/** A name; a day that is none is told later. */
function isGiven([, key, value]: RegExpExecArray): boolean {
  return key === 'until' || value!.trim() !== '';
}

/** The suppressions of a YAML file. */
export function yamlSuppressions(source: SourceFile): Suppression[] {
  const found: Suppression[] = [];
  for (const match of source.text.matchAll(/^[ \t]*#(.*diapason-disable-next-line.*)$/gm)) {
    const start = match.index + match[0].indexOf('#');
    const suppression = readSuppression(match[1]!, spanAt(source, start, match.index + match[0].length));
    if (suppression) found.push(suppression);
  }
  return found;
}
