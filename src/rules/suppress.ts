/**
 * Findings that an author has answered: `{/* diapason-disable-next-line rule/id -- reason *\/}` in MDX and
 * `# diapason-disable-next-line …` in YAML. A suppression needs a reason, a rule that exists, and something to
 * suppress.
 */
import { type Diagnostic, defineFamily, nearest } from '../diagnostic.ts';
import type { Campaign } from '../ir/campaign.ts';
import type { Suppression } from '../ir/document.ts';
import { currentCode } from '../retired-codes.ts';
import { lineText, type SourceFile } from '../source/file.ts';
import { isRealDate } from '../source/scalars.ts';
import { rules as table } from './index.ts';
import type { Rule } from './rule.ts';

export const suppressionFaults = defineFamily('suppression', {
  'without-reason': {
    severity: 'error',
    message: 'This suppression of “{rule}” gives no reason, and is not applied.',
    hint: 'Write the reason after two hyphens: {rule} -- agreed with the legal team.',
  },
  'unknown-rule': { severity: 'error', message: 'There is no rule “{rule}” to suppress.', hint: '{hint}' },
  'no-day': {
    severity: 'error',
    message: 'This suppression of “{rule}” ends on “{day}”, which is no day, and is not applied.',
    hint: 'Write the last day like (until 2027-06-01).',
  },
  expired: {
    severity: 'warning',
    message: 'This suppression of “{rule}” ended on {day}.',
    hint: 'Mend what it answers, or agree on another day.',
  },
  renamed: {
    severity: 'note',
    message: 'The rule “{was}” is called “{rule}” now.',
    hint: 'Write the new name; the old one is understood all the same.',
  },
  unused: { severity: 'warning', message: 'Nothing here breaks “{rule}”.', hint: 'Remove the suppression.' },
});

/** How much of the campaign was checked, so that silence means something. */
export interface Checked {
  /** Only the rules of the sources ran. */
  readonly sourceOnly: boolean;
  /** Every artifact was made: no filter left some out. Default: true. */
  readonly complete?: boolean;
  /** `--now`, an instant in ISO 8601: what ended before is not applied any more. */
  readonly now: string;
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
): Diagnostic[] {
  const faults: Diagnostic[] = [];
  const used = new Set<Suppression>();
  const active: { readonly suppression: Suppression; readonly line: number }[] = [];
  for (const { suppression, wasCalled, source } of suppressionsOf(campaign).map(renamed)) {
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
    } else if (suppression.until !== undefined && suppression.until < checked.now.slice(0, 10)) {
      const values = { rule: suppression.rule, day: suppression.until };
      faults.push(suppressionFaults.diagnostic('expired', place, values));
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
    if (decided && !used.has(suppression)) {
      faults.push(suppressionFaults.diagnostic('unused', { at: suppression.at }, { rule: suppression.rule }));
    }
  }
  return [...left, ...faults];
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
