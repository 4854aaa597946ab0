/** Every promise that is checked: in which sets it runs, whether it is stable, and with which severities it speaks. */
import { rules } from '../rules/index.ts';
import { saySets, saySeverities } from '../rules/sets.ts';
import { columns } from './columns.ts';

export function listRules(): string {
  const rows = rules.map((rule) => [
    rule.id,
    saySets(rule),
    rule.stability,
    saySeverities(rule),
    rule.summary,
  ]);
  return `${columns(rows)}\n`;
}
