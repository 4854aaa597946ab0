/**
 * Findings that an author has answered: `{/* diapason-disable-next-line rule/id -- reason *\/}` in MDX and
 * `# diapason-disable-next-line …` in YAML. A suppression needs a reason, a rule that exists, and something to
 * suppress.
 */
import { type Diagnostic, nearest } from '../diagnostic.ts';
import type { Campaign } from '../ir/campaign.ts';
import type { Suppression } from '../ir/document.ts';
import { currentCode } from '../retired-codes.ts';
import { lineText, type SourceFile } from '../source/file.ts';
import { isRealDate } from '../source/scalars.ts';
import { rules as table } from './index.ts';
import type { Rule } from './rule.ts';
import { suppressionFaults } from './suppression-faults.ts';
import { policyFaults, type SuppressionPolicy } from './suppression-policy.ts';

/** A suppression, and what became of it. Plain data: it is kept with its campaign. */
export interface JudgedSuppression extends Omit<Suppression, 'line'> {
  /**
   * `undecided`: its rule has not looked at everything. `refused`: it cannot be meant, and a finding says why; like one that
   * has `expired` it is not applied.
   */
  readonly state: 'used' | 'unused' | 'undecided' | 'expired' | 'refused';
}

export interface Suppressed {
  /** What nobody has answered, and what is wrong with the suppressions themselves. */
  readonly diagnostics: readonly Diagnostic[];
  /** All of the campaign, in the order of their files and places. */
  readonly suppressions: readonly JudgedSuppression[];
}

/** How much of the campaign was checked, so that silence means something. */
export interface Checked {
  /** Only the rules of the sources ran. */
  readonly sourceOnly: boolean;
  /** Every artifact was made: no filter left some out. Default: true. */
  readonly complete?: boolean;
  /** `--now`, an instant in ISO 8601: what ended before is not applied any more. */
  readonly now: string;
  /** What the campaign's brand asks of suppressions. Default: a reason. */
  readonly policy?: SuppressionPolicy;
}

/**
 * Takes out what is suppressed, and adds what is wrong with the suppressions themselves. Findings of other
 * campaigns pass through.
 */
export function applySuppressions(
  diagnostics: readonly Diagnostic[],
  campaign: Campaign,
  checked: Checked,
  rules: readonly Rule[] = table,
): Suppressed {
  const faults: Diagnostic[] = [];
  const used = new Set<Suppression>();
  const today = checked.now.slice(0, 10);
  const all = suppressionsOf(campaign).map(renamed);
  const states = new Map<Suppression, JudgedSuppression['state']>();
  const active: { readonly suppression: Suppression; readonly line: number }[] = [];
  for (const { suppression, wasCalled, source } of all) {
    states.set(suppression, 'refused');
    const place = { at: suppression.at };
    const rule = rules.find((one) => one.id === suppression.rule);
    if (wasCalled !== suppression.rule)
      faults.push(suppressionFaults.diagnostic('renamed', place, { was: wasCalled, rule: suppression.rule }));
    if (!rule) {
      const near = nearest(
        suppression.rule,
        rules.map((one) => one.id),
      );
      const hint = near ? `Did you mean “${near}”?` : 'Only findings of rules can be suppressed.';
      faults.push(suppressionFaults.diagnostic('unknown-rule', place, { rule: suppression.rule, hint }));
    } else if (suppression.reason === '') {
      faults.push(suppressionFaults.diagnostic('without-reason', place, { rule: suppression.rule }));
    } else if (suppression.until !== undefined && !isRealDate(suppression.until)) {
      const values = { rule: suppression.rule, day: suppression.until };
      faults.push(suppressionFaults.diagnostic('no-day', place, values));
    } else if (suppression.until !== undefined && suppression.until < today) {
      const values = { rule: suppression.rule, day: suppression.until };
      faults.push(suppressionFaults.diagnostic('expired', place, values));
      states.set(suppression, 'expired');
    } else active.push({ suppression, line: nextLine(source, suppression.line) });
  }
  const left = diagnostics.filter((one) => {
    const answer = active.find(
      ({ suppression, line }) =>
        suppression.rule === one.code && one.at?.file === suppression.at.file && one.at.line === line,
    );
    if (answer) used.add(answer.suppression);
    return answer === undefined;
  });
  for (const { suppression } of active) {
    const rule = rules.find((one) => one.id === suppression.rule)!;
    const decided = rule.on === 'source' || (!checked.sourceOnly && checked.complete !== false);
    const isUsed = used.has(suppression);
    states.set(suppression, isUsed ? 'used' : decided ? 'unused' : 'undecided');
    // One that can go needs no owner any more.
    if (decided && !isUsed)
      faults.push(suppressionFaults.diagnostic('unused', { at: suppression.at }, { rule: suppression.rule }));
    else if (checked.policy) faults.push(...policyFaults(suppression, checked.policy, today));
  }
  return {
    diagnostics: [...left, ...faults],
    suppressions: all.map(({ suppression }) => {
      const { line: _line, ...typed } = suppression;
      return { ...typed, state: states.get(suppression)! };
    }),
  };
}

/** By the name that the rule has today. */
function renamed<S extends { readonly suppression: Suppression }>({ suppression, ...rest }: S) {
  const rule = currentCode(suppression.rule);
  return { ...rest, suppression: { ...suppression, rule }, wasCalled: suppression.rule };
}

function suppressionsOf(campaign: Campaign): readonly { suppression: Suppression; source: SourceFile }[] {
  const own = campaign.suppressions.map((suppression) => ({ suppression, source: campaign.source }));
  for (const { source, suppressions } of [campaign.posted, campaign.adjustments, campaign.overrides].filter(
    (beside) => beside !== undefined,
  ))
    if (source) own.push(...suppressions.map((suppression) => ({ suppression, source })));
  const documents = Object.values(campaign.documents).flatMap(({ suppressions, source }) =>
    suppressions.map((suppression) => ({ suppression, source })),
  );
  return [...own, ...documents];
}

/** MDX wants an empty line after a comment: the line meant is the next that says something. */
function nextLine(source: SourceFile, line: number): number {
  let next = line;
  while (next < source.lineStarts.length && lineText(source, next).trim() === '') next += 1;
  return next;
}
