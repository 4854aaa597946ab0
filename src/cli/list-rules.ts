/** Every promise that is checked, with the severities it can be broken with. */
import { rules } from '../rules/index.ts';
import { columns } from './columns.ts';

export function listRules(): string {
  const rows = rules.map((rule) => {
    const severities = [...new Set(Object.values(rule.messages).map((message) => message.severity))];
    return [rule.id, severities.join(', '), rule.summary];
  });
  return `${columns(rows)}\n`;
}
