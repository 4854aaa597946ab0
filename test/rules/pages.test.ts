/** The manual is the test: every fence of every page runs, and gives exactly the lines that the page shows. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { pageOf } from '../../src/rules/rule.ts';
import { answer } from './answer.ts';
import { readPage } from './page.ts';

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const url = pageOf(rule);
  const page = readPage(existsSync(url) ? readFileSync(url, 'utf8') : '');

  it('has a page with its promise, why, bad and good', () => {
    expect(page.heading).toBe(id);
    expect(page.promise).toBe(rule.summary);
    expect(page.sections.slice(0, 3)).toEqual(['Why', 'Bad', 'Good']);
    expect(page.bad.length).toBeGreaterThan(0);
    expect(page.good.length).toBeGreaterThan(0);
  });

  it.each(page.bad.map((example) => [example.title, example] as const))('answers: %s', async (_, example) => {
    expect(await answer(rule, example)).toBe(example.want);
  });

  it.each(page.good.map((example) => [example.title, example] as const))(
    'is silent: %s',
    async (_, example) => {
      expect(await answer(rule, example)).toBe('');
    },
  );
});
