/** What a check answers when it fails: the exception as a finding, with its causes. */
import type { Check, Finding } from './check.ts';

/** Chains of causes are short; a ring of them ends here. */
const MOST_CAUSES = 5;
const MOST_CHARACTERS = 400;

/** A problem out of what was thrown. `found` says what could not be done. */
export function lost(found: string, advice: string, thrown: unknown): Finding {
  const stack = thrown instanceof Error ? thrown.stack : undefined;
  return { status: 'problem', found, advice, causes: causesOf(thrown), ...(stack && { stack }) };
}

/** For a check that says nothing better itself. */
export function lostCheck({ title, ifLost, lostIs = 'problem' }: Check, thrown: unknown): Finding {
  return { ...lost(`The check of ${title} failed.`, ifLost, thrown), status: lostIs, advice: ifLost };
}

export function causesOf(thrown: unknown): readonly string[] {
  const causes: string[] = [];
  let next = thrown;
  while (next !== undefined && next !== null && causes.length < MOST_CAUSES) {
    const text = next instanceof Error ? next.message || next.name : String(next);
    // Some libraries print a page; its first line says what is wrong.
    const [line = ''] = text.trim().split('\n');
    causes.push(line.trim().slice(0, MOST_CHARACTERS));
    next = next instanceof Error ? next.cause : undefined;
  }
  return causes;
}
