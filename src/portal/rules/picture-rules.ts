import { z } from 'zod';
import { html } from '../../output/report-html/markup.ts';
import { plain } from '../context.ts';
import { type GuideRule, isOff, type RulesOf } from './rule.ts';

const AIR = 'visual/pictures-have-air';

/** The options of the rule, as far as they are said here; it is the rule that judges them. */
const shares = z.array(
  z.object({
    colors: z.array(z.string()).min(1),
    on: z.string().optional(),
    least: z.number().optional(),
    most: z.number().optional(),
  }),
);

export const pictureRules: RulesOf = (context) => {
  const { brand, words } = context;
  const rules: GuideRule[] = [];
  if (!isOff(brand, 'visual/colors-are-the-brands')) {
    rules.push({ kind: 'do', text: html`${words.rules.tokensOnly}` });
    const none = brand.rules.palette.gradients.length === 0;
    rules.push({ kind: 'dont', text: html`${none ? words.rules.noGradient : words.rules.gradients}` });
  }
  const setting = brand.rules.rules[AIR];
  const options = typeof setting === 'object' ? setting.options?.shares : undefined;
  const parsed = shares.safeParse(options);
  if (!parsed.success || isOff(brand, AIR)) return rules;
  for (const { colors, on, least, most } of parsed.data) {
    if (least === undefined && most === undefined) continue;
    const percent = (value: number | undefined) => (value === undefined ? undefined : plain(value, context));
    const text = words.rules.share(words.list(colors), percent(least), percent(most));
    const where = on === undefined ? '' : `${words.rules.shareOn(on)}, `;
    rules.push({ kind: 'do', text: html`${where}${text}` });
  }
  return rules;
};
