/** What to do and what to avoid, side by side: the rules of the brand in words, and colours that show them. */
import { type GuideTopic, guideTopics } from '../../ir/guidelines.ts';
import { limits } from '../../limits.ts';
import { html, type Markup } from '../../output/report-html/markup.ts';
import type { PageContext } from '../context.ts';
import { colourRules } from '../rules/colour-rules.ts';
import { logoRules } from '../rules/logo-rules.ts';
import { pictureRules } from '../rules/picture-rules.ts';
import { printRules } from '../rules/print-rules.ts';
import type { GuideRule, RulesOf } from '../rules/rule.ts';
import { typeRules } from '../rules/type-rules.ts';
import { voiceRules } from '../rules/voice-rules.ts';
import { bounded, type PortalBlock } from './block.ts';

const RULES: Readonly<Record<GuideTopic, RulesOf>> = {
  colours: colourRules,
  type: typeRules,
  logos: logoRules,
  pictures: pictureRules,
  voice: voiceRules,
  print: printRules,
};

export const doDont: PortalBlock = (context, about) => {
  const topics = about ?? guideTopics;
  const parts = topics.flatMap((topic) => {
    const rules = RULES[topic](context);
    if (rules.length === 0) return [];
    // One topic stands in a chapter that says what it is about.
    const title = topics.length > 1 && context.words.rules.topics[topic];
    return [
      html`<div class="part do-dont">${title !== false && html`<h3>${title}</h3>`}<div class="sides">${side('do', rules, context)}${side('dont', rules, context)}</div></div>`,
    ];
  });
  return parts.length === 0 ? undefined : html`${parts}`;
};

function side(
  kind: GuideRule['kind'],
  rules: readonly GuideRule[],
  context: PageContext,
): Markup | undefined {
  const own = rules.filter((rule) => rule.kind === kind);
  if (own.length === 0) return undefined;
  const { shown, rest } = bounded(own, limits.portalRows, context);
  const pairs = shown.filter(({ pair }) => pair);
  const sentences = shown.filter(({ pair }) => !pair);
  return html`<div class="side ${kind}"><p class="side-title">${context.words.rules[kind]}</p>
${pairs.length > 0 && html`<ul class="pairs" role="list">${pairs.map((rule) => pairItem(rule, context))}</ul>`}
${sentences.length > 0 && html`<ul class="sentences" role="list">${sentences.map(({ text }) => html`<li>${text}</li>`)}</ul>`}${rest}</div>`;
}

function pairItem({ text, pair }: GuideRule, { brand, styles, words }: PageContext): Markup {
  const { colors } = brand.tokens;
  const paint = styles.of(`background:${colors[pair!.bg]!.hex};color:${colors[pair!.fg]!.hex}`);
  return html`<li><span class="sample ${paint}" aria-hidden="true">${words.palette.sample}</span><span>${text}</span></li>`;
}
