/** The three sets of rules that a brand chooses from, by `ruleSet` in brand.rules.json. */
import type { RuleSetName } from '../brand/brand-rules.ts';
import { ruleSetNames } from '../brand/brand-rules.ts';
import type { Severity } from '../diagnostic.ts';
import type { Rule } from './rule.ts';

type Judged = Pick<Rule, 'stability' | 'strict' | 'isOwn'>;

/** The sets in which a rule runs without being asked for. Who lists a plugin has asked for its rules. */
export function setsOf({ stability, isOwn }: Judged): readonly RuleSetName[] {
  return stability === 'stable' || isOwn ? ruleSetNames : ['all'];
}

/** What the set asks of the rule beyond its own. `all` is as strict as `strict`. */
export function strictForm({ strict }: Judged, set: RuleSetName): Rule['strict'] {
  return set === 'strict' || set === 'all' ? strict : undefined;
}

/** The severity of a message. Nobody's build fails for an experimental rule, whoever asks for it. */
export function severityIn(
  own: Severity,
  { stability }: Judged,
  asked: { readonly severity?: Severity; readonly warningsAreErrors?: true },
): Severity {
  const wanted = asked.severity ?? (own === 'warning' && asked.warningsAreErrors ? 'error' : own);
  return stability === 'experimental' && wanted === 'error' ? 'warning' : wanted;
}

/** `recommended, strict, all`. */
export function saySets(rule: Judged): string {
  return setsOf(rule).join(', ');
}

/** `warning; error in strict`: what its messages are told as, the worst first. */
export function saySeverities(rule: Pick<Rule, 'stability' | 'strict' | 'messages'>): string {
  const own = Object.values(rule.messages).map(({ severity }) => severity);
  const said = (asked: Parameters<typeof severityIn>[2]) => {
    const told = own.map((one) => severityIn(one, rule, asked));
    return (['error', 'warning', 'note'] as const).filter((one) => told.includes(one)).join(', ');
  };
  const usual = said({});
  const inStrict = said(rule.strict?.warningsAreErrors ? { warningsAreErrors: true } : {});
  return inStrict === usual ? usual : `${usual}; ${inStrict} in strict`;
}
