/** How many findings of each kind there are, and the status that follows from them. */
import type { Examined } from './examine.ts';

export interface DoctorSummary {
  readonly ok: number;
  readonly warnings: number;
  readonly problems: number;
}

export function summaryOf(examined: readonly Examined[]): DoctorSummary {
  const all = examined.flatMap(({ findings }) => findings.map(({ status }) => status));
  const count = (status: (typeof all)[number]) => all.filter((one) => one === status).length;
  return { ok: count('ok'), warnings: count('warning'), problems: count('problem') };
}
