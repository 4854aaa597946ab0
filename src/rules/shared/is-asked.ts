/** Whether a brand asks about something at all, for a rule that leaves to another what both can see. */
import type { Brand } from '../../brand/brand.ts';

/** False where `rules` in brand.rules.json turns the rule off. */
export function isAsked({ rules }: Brand, rule: `${string}/${string}`): boolean {
  const typed = rules.rules[rule];
  return (typeof typed === 'string' ? typed : typed?.severity) !== 'off';
}
