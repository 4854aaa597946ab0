import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { rulesManual } from '../../src/rules/manual.ts';
import { pageOf } from '../../src/rules/rule.ts';

it('docs/rules.md is what the pages say', async () => {
  const pages = Object.fromEntries(rules.map((rule) => [rule.id, readFileSync(pageOf(rule), 'utf8')]));
  await expect(rulesManual(rules, pages)).toMatchFileSnapshot('../../docs/rules.md');
});

it('every id is used once', () => {
  const ids = rules.map((rule) => rule.id);
  expect(ids).toEqual([...new Set(ids)]);
});
