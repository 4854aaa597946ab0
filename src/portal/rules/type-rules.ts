import { html } from '../../output/report-html/markup.ts';
import { type GuideRule, isOff, type RulesOf } from './rule.ts';

export const typeRules: RulesOf = ({ brand, words }) => {
  const rules: GuideRule[] = [];
  const families = [...new Set(brand.rules.fonts.map(({ family }) => family))];
  if (families.length > 0)
    rules.push({ kind: 'do', text: html`${words.rules.families(words.list(families))}` });
  if (!isOff(brand, 'visual/sizes-come-from-the-scale'))
    rules.push({ kind: 'do', text: html`${words.rules.sizes}` });
  return rules;
};
