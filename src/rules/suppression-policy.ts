/** What a brand asks of suppressions: an owner, a reason that says something, an end that is near. */
import type { Diagnostic } from '../diagnostic.ts';
import type { Suppression } from '../ir/document.ts';
import { suppressionFaults } from './suppression-faults.ts';

/** `suppressions` in brand.rules.json. */
export interface SuppressionPolicy {
  /** The brand’s name, for sentences. */
  readonly brand: string;
  readonly owner: boolean;
  readonly reasonWords: number;
  readonly lastDay: boolean;
  /** Days from today. */
  readonly mostDays?: number | undefined;
}

/** What an example proposes where the brand names no limit. */
const USUAL_DAYS = 90;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What one lacks that is sound otherwise. `today`: a day in ISO 8601. */
export function policyFaults(
  { rule, reason, by, until, at }: Suppression,
  policy: SuppressionPolicy,
  today: string,
): Diagnostic[] {
  const { brand, mostDays } = policy;
  const found: Diagnostic[] = [];
  const add = (name: keyof (typeof suppressionFaults)['messages'], values: Record<string, string | number>) =>
    found.push(suppressionFaults.diagnostic(name, { at }, { rule, brand, reason, ...values }));

  const latest = mostDays === undefined ? undefined : dayAfter(today, mostDays);
  const needsEnd = policy.lastDay || latest !== undefined;
  const owner = by ?? (policy.owner ? 'Marie Dupont' : undefined);
  const end = until ?? (needsEnd ? (latest ?? dayAfter(today, USUAL_DAYS)) : undefined);
  // As it should stand, with all that is asked for.
  const terms = [owner && `by ${owner}`, end && `until ${end}`].filter((one) => one).join(', ');

  if (policy.owner && by === undefined) add('no-owner', { terms });
  const words = reason.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  if (words < policy.reasonWords) add('short-reason', { words: policy.reasonWords });
  if (needsEnd && until === undefined) add('no-last-day', { terms });
  if (latest !== undefined && until !== undefined && until > latest) {
    const days = Math.round((Date.parse(until) - Date.parse(today)) / DAY_MS);
    add('too-long', { day: until, days, most: mostDays === 1 ? '1 day' : `${mostDays} days`, latest });
  }
  return found;
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}
