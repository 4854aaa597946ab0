/** What is known of the code of a finding. The table is asked letter by letter: no part of an address is joined to a folder. */
import { readFile } from 'node:fs/promises';
import { families } from '../../diagnostic.ts';
import type { RulePage } from '../views/rule-page.ts';

/** Undefined for a code that no finding carries. */
export async function readRulePage(code: string): Promise<RulePage | undefined> {
  const [{ rules }, { pageOf }] = await Promise.all([
    import('../../rules/index.ts'),
    import('../../rules/rule.ts'),
  ]);
  const rule = rules.find(({ id }) => id === code);
  if (rule) {
    // A plugin's rule may have no page.
    const text = await readFile(pageOf(rule), 'utf8').catch(() => undefined);
    return { code, messages: Object.values(rule.messages), ...(text !== undefined && { text }) };
  }
  const [family = '', name = ''] = code.split(/\/(.*)/s);
  const table = families.get(family)?.messages;
  const message = table && Object.hasOwn(table, name) ? table[name] : undefined;
  return message && { code, messages: [message] };
}
