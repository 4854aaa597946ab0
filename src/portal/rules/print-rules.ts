import { html } from '../../output/report-html/markup.ts';
import { plain } from '../context.ts';
import type { RulesOf } from './rule.ts';
import { isOff } from './rule.ts';

export const printRules: RulesOf = (context) => {
  const { brand, words } = context;
  const { condition, tacMax, minTextPt, blackBelowPt } = brand.rules.print;
  // A brand without a single ink is never printed.
  if (!Object.values(brand.tokens.colors).some(({ cmyk }) => cmyk)) return [];
  const small = !isOff(brand, 'print/small-text-is-one-ink') && blackBelowPt > 0;
  return [
    { kind: 'do', text: html`${words.rules.condition(condition)}` },
    ...(small
      ? [{ kind: 'do', text: html`${words.rules.blackBelow(plain(blackBelowPt, context))}` } as const]
      : []),
    { kind: 'dont', text: html`${words.rules.minText(plain(minTextPt, context))}` },
    ...(isOff(brand, 'print/ink-is-within-limit')
      ? []
      : [{ kind: 'dont', text: html`${words.rules.tac(plain(tacMax, context))}` } as const]),
  ];
};
