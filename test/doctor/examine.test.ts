/** Checks are bounded in time, whatever they do, and what they throw is a finding without secrets. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import type { Check } from '../../src/cli/doctor/check.ts';
import { examine } from '../../src/cli/doctor/examine.ts';
import { repository } from '../cli/run-cli.ts';
import { placeAt } from './place.ts';

const check = (id: string, look: Check['look']): Check => ({
  ...{ id, title: id, where: 'anywhere', apart: false, ifLost: 'Do something.', look },
});
const well = check('well', () => [{ status: 'ok', found: 'fine' }]);

test('one that never ends is a finding, and the others go on, in their order', async () => {
  const endless = check('endless', () => new Promise(() => {}));
  const examined = await examine([endless, well], placeAt('/nowhere'), { timeMs: 30 });
  expect(examined.map(({ findings }) => findings)).toEqual([
    [
      {
        status: 'problem',
        found: 'The check of endless did not end within 0.03 s.',
        advice: 'Do something.',
      },
    ],
    [{ status: 'ok', found: 'fine' }],
  ]);
});

test('one that throws is a finding with its causes', async () => {
  const broken = check('broken', () => {
    throw new Error('the outer', { cause: new Error('the inner, with hunter2') });
  });
  const masked = (words: string) => words.replaceAll('hunter2', '<secret>');
  const [{ findings }] = (await examine([broken], placeAt('/nowhere'), { masked })) as [
    Awaited<ReturnType<typeof examine>>[number],
  ];
  expect(findings).toMatchObject([
    {
      status: 'problem',
      found: 'The check of broken failed.',
      causes: ['the outer', 'the inner, with <secret>'],
      stack: expect.stringContaining('the outer'),
    },
  ]);
});

test('a process that is stuck in a loop is ended', async () => {
  const stuck = "if (process.argv[2] === 'cache') for (;;);";
  const script = `
    import { examine } from './src/cli/doctor/examine.ts';
    import { cache } from './src/cli/doctor/cache.ts';
    const place = ${JSON.stringify(placeAt(path.join(repository, 'docs')))};
    const [{ findings }] = await examine([cache], place, { timeMs: 500 });
    console.log(JSON.stringify(findings));`;
  const flags = ['--import', `data:text/javascript,${encodeURIComponent(stuck)}`];
  const child = spawn(process.execPath, [...flags, '--input-type=module', '--eval', script], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [out] = await Promise.all([text(child.stdout), once(child, 'close')]);
  expect(JSON.parse(out)).toEqual([
    {
      status: 'warning',
      found: 'The check of cache did not end within 0.5 s.',
      advice: 'Delete .diapason/cache: the next build makes it anew.',
    },
  ]);
});
