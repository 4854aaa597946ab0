/** What to do and what to avoid, each derived from a line of the brand’s files. Nothing here is anybody’s taste. */
import type { Brand } from '../../brand/brand.ts';
import type { Markup } from '../../output/report-html/markup.ts';
import type { PageContext } from '../context.ts';

export interface GuideRule {
  readonly kind: 'do' | 'dont';
  readonly text: Markup;
  /** Two colours that show it. */
  readonly pair?: { readonly fg: string; readonly bg: string };
}

export type RulesOf = (context: PageContext) => readonly GuideRule[];

/** Whether the brand has switched a check off: then it is no rule of its own. */
export function isOff({ rules }: Brand, id: string): boolean {
  const setting = rules.rules[id];
  return setting === 'off' || (typeof setting === 'object' && setting.severity === 'off');
}
