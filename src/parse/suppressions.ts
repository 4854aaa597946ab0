/** `{/* diapason-disable-next-line rule/id -- reason (until 2027-06-01) *\/}` in MDX, `# diapason-disable-next-line …` in YAML. */
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
  const end = /\s*\(until\s+(?<day>[^()]*)\)$/.exec(typed);
  return {
    rule: found.groups.rule!,
    reason: end ? typed.slice(0, end.index) : typed,
    ...(end && { until: end.groups!.day!.trim() }),
    line: at.endLine + 1,
    at,
  };
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
