/** Campaigns are made one after the other, and two at a time where another thread reads their pieces back. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { readAfresh } from '../../src/build/cache/read-afresh.ts';
import type { BuildEvent } from '../../src/build/events.ts';
import { compile } from '../../src/compile.ts';
import { createHost } from '../../src/host.ts';

const demo = path.resolve(import.meta.dirname, '../..');

/** Campaigns in the order in which they were begun and ended. */
async function course(isBeside: boolean): Promise<readonly string[]> {
  const seen: string[] = [];
  const tell = (event: BuildEvent) => {
    if (event.kind === 'planned') seen.push(`${event.campaign} begins`);
    if (event.kind === 'done' && event.task === 'check sources') seen.push(`${event.name} ends`);
  };
  await compile(createHost(demo, '2026-11-15'), {
    sourceOnly: true,
    reader: { isBeside, readAfresh },
    listener: { clock: () => 0, tell },
  });
  return seen;
}

test('one after the other', async () => {
  expect(await course(false)).toEqual([
    'ete-2027 begins',
    'ete-2027 ends',
    'printemps-2027 begins',
    'printemps-2027 ends',
  ]);
});

test('two at a time', async () => {
  const seen = await course(true);
  expect(seen.slice(0, 2)).toEqual(['ete-2027 begins', 'printemps-2027 begins']);
  expect(seen.slice(2).sort()).toEqual(['ete-2027 ends', 'printemps-2027 ends']);
});
