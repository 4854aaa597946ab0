import { expect, test } from 'vitest';
import type { Artifact } from '../../src/ir/artifact.ts';
import { findCollisions, shareFiles } from '../../src/output/collisions.ts';

const piece = (path: string, campaign: string, more: { locale?: string; touchpoint?: string } = {}) => ({
  path,
  campaign,
  brand: 'acme',
  locale: 'fr',
  ...more,
});

test('different paths are no finding', () => {
  expect(findCollisions([piece('sms/a.txt', 'a'), piece('sms/b.txt', 'b')])).toEqual([]);
});

test('one path, and paths that differ in capitals or composition alone, are an error that names both', () => {
  for (const [first, second] of [
    ['sms/a.txt', 'sms/a.txt'],
    ['sms/Spring.txt', 'sms/spring.txt'],
    ['sms/\u00e9t\u00e9.txt', 'sms/e\u0301te\u0301.txt'],
  ] as const) {
    const found = findCollisions([piece(first, 'one'), piece(second, 'two')]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      code: 'output/path-collision',
      severity: 'error',
      message: `Campaign “two” of “acme” and campaign “one” of “acme” both write “${second}”.`,
      at: { file: 'content/campaigns/two/campaign.yaml', line: 1 },
      related: [{ at: { file: 'content/campaigns/one/campaign.yaml' } }],
      artifacts: [second],
    });
  }
});

test('within one campaign the pieces are told apart', () => {
  const [found] = findCollisions([
    piece('a.txt', 'one', { touchpoint: 'x' }),
    piece('a.txt', 'one', { touchpoint: 'y' }),
  ]);
  expect(found?.message).toContain('touchpoint “y”');
  expect(found?.message).toContain('touchpoint “x”');
});

test('a file where another needs a folder', () => {
  expect(findCollisions([piece('sms/a', 'one'), piece('sms/a/b.txt', 'two')])[0]?.code).toBe(
    'output/path-within',
  );
});

test('a file that pieces share is shipped once; one with other bytes stays to be reported', () => {
  const font = (body: string): Artifact => ({
    ...piece('web/acme/fonts/a.woff2', 'one'),
    market: 'FR',
    channel: 'web',
    format: 'page',
    mime: 'font/woff2',
    marks: [],
    supporting: true,
    body,
  });
  expect(shareFiles([font('same'), font('same')])).toHaveLength(1);
  const different = shareFiles([font('same'), font('other')]);
  expect(findCollisions(different)).toHaveLength(1);
});
