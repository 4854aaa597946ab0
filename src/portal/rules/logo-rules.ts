import { html } from '../../output/report-html/markup.ts';
import { plain } from '../context.ts';
import { type GuideRule, isOff, type RulesOf } from './rule.ts';

export const logoRules: RulesOf = (context) => {
  const { brand, words } = context;
  const { logos } = brand.rules;
  if (logos.length === 0) return [];
  const rules: GuideRule[] = [];
  if (!isOff(brand, 'visual/logo-stands-on-its-ground')) {
    for (const { id, variant, backgrounds } of logos) {
      const name = words.logos.version(id, variant);
      rules.push({ kind: 'do', text: html`${words.rules.logoOn(name, words.anyOf(backgrounds))}` });
    }
    const allowed = new Set(logos.flatMap(({ backgrounds }) => backgrounds));
    const never = Object.keys(brand.tokens.colors).filter((name) => !allowed.has(name));
    // A long list says nothing: the grounds that are allowed stand above.
    if (never.length > 0 && never.length <= allowed.size * 2)
      rules.push({ kind: 'dont', text: html`${words.rules.logoNever(words.anyOf(never))}` });
    if (logos.every(({ photo }) => !photo))
      rules.push({ kind: 'dont', text: html`${words.rules.logoPhoto}` });
  }
  if (!isOff(brand, 'visual/logo-has-its-space'))
    rules.push({ kind: 'dont', text: html`${words.rules.logoAir}` });
  if (!isOff(brand, 'visual/logo-has-its-size')) {
    const size = (value: number, unit: string) => `${plain(value, context)}\u00a0${unit}`;
    const bySize = Map.groupBy(logos, ({ min }) => JSON.stringify(min));
    for (const alike of bySize.values()) {
      const { min } = alike[0]!;
      const names = alike.map(({ id, variant }) => words.logos.version(id, variant));
      const sizes = [size(min.screenPx, 'px'), size(min.emailPx, 'px'), size(min.printMm, 'mm')] as const;
      rules.push({ kind: 'dont', text: html`${words.rules.logoSmall(words.list(names), ...sizes)}` });
    }
  }
  return rules;
};
