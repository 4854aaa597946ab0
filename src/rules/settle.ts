/** The last step of checking a campaign: suppressions, the artifacts in which a finding shows, one of each. */
import { type Diagnostic, sortDiagnostics } from '../diagnostic.ts';
import type { Campaign } from '../ir/campaign.ts';
import { groupDiagnostics, showArtifacts } from './group.ts';
import { rules as table } from './index.ts';
import type { ReleasePiece, Rule } from './rule.ts';
import { applySuppressions, type Ran } from './suppressions.ts';

export interface Settlement extends Ran {
  readonly campaign: Campaign;
  /** Empty when nothing was rendered. */
  readonly pieces: readonly ReleasePiece[];
}

/** From everything that was found in a campaign to what is reported of it, in the order of reports. */
export function settle(
  diagnostics: readonly Diagnostic[],
  settlement: Settlement,
  rules: readonly Rule[] = table,
): Diagnostic[] {
  const { campaign, pieces } = settlement;
  const open = applySuppressions(diagnostics, campaign, rules, settlement);
  return sortDiagnostics(groupDiagnostics(showArtifacts(open, pieces)));
}
