/** Which pieces are shown as pictures: a hub of ten thousand pieces would make a file that no browser opens. */
import { limits } from '../../limits.ts';
import type { Report } from '../report.ts';
import type { Group } from './groups.ts';

/** Those with findings first, errors before notes; then in the order of the report. */
export function picturedGroups(
  groups: readonly Group[],
  { diagnostics }: Pick<Report, 'diagnostics'>,
  most: number = limits.reportPictures,
): readonly Group[] {
  if (groups.length <= most) return groups;
  const urgency = new Map<string, number>();
  for (const { severity, artifacts = [] } of diagnostics)
    for (const path of artifacts) urgency.set(path, Math.max(urgency.get(path) ?? 0, WEIGHTS[severity]));
  const weightOf = (group: Group) => Math.max(...group.map(({ path }) => urgency.get(path) ?? 0));
  return groups.toSorted((a, b) => weightOf(b) - weightOf(a)).slice(0, most);
}

const WEIGHTS = { error: 3, warning: 2, note: 1 } as const;
