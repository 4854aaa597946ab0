import { judgedPairs } from '../../brand/pairs.ts';
import { html } from '../../output/report-html/markup.ts';
import { plain, saidIn } from '../context.ts';
import { type GuideRule, isOff, type RulesOf } from './rule.ts';

/** Pairs for words shown as samples; the palette has them all. */
const MOST_PAIRS = 9;

export const colourRules: RulesOf = (context) => {
  const { brand, words } = context;
  const { palette, pairs, forbidden } = brand.rules;
  const { colors } = brand.tokens;
  const rules: GuideRule[] = [];
  const seen = new Set<string>();
  for (const { fg, bg, use, scheme } of judgedPairs(pairs, brand.tokens)) {
    const key = `${fg}\n${bg}`;
    if (use !== 'text' || scheme !== undefined || seen.has(key) || seen.size >= MOST_PAIRS) continue;
    seen.add(key);
    rules.push({ kind: 'do', text: html`${words.rules.pairText(fg, bg)}`, pair: { fg, bg } });
  }
  for (const { fg, bg, use, reason } of forbidden) {
    if (!colors[fg] || !colors[bg]) continue;
    const what = use === 'text' ? words.rules.forbiddenText(fg, bg) : words.rules.forbiddenAny(fg, bg);
    const why = saidIn(reason, context);
    rules.push({
      kind: 'dont',
      text: html`${what}${why && html`<br><span class="note">${why}</span>`}`,
      pair: { fg, bg },
    });
  }
  if (!isOff(brand, 'visual/colors-are-the-brands'))
    rules.push({ kind: 'do', text: html`${words.rules.maxColors(plain(palette.maxColors, context))}` });
  if (palette.ground.least > 0 && !isOff(brand, 'visual/one-ground-carries-the-piece'))
    rules.push({ kind: 'do', text: html`${words.rules.ground(plain(palette.ground.least, context))}` });
  if (!isOff(brand, 'visual/sparing-colors-stay-sparing'))
    for (const [name, percent] of Object.entries(palette.sparing))
      rules.push({ kind: 'dont', text: html`${words.rules.sparing(name, plain(percent, context))}` });
  return rules;
};
