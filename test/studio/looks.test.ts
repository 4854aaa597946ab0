/** Campaigns in other brands’ looks: made when asked for, kept, made anew after a save, and given up when too many. */
import { expect, test, vi } from 'vitest';
import { openLooks } from '../../src/studio/state/looks.ts';
import { page, state } from './fixture.ts';

const look = (brand: string) => ({ folder: 'tea', brand });
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

test('a look is made once, and then shown', async () => {
  const compile = vi.fn(async () => state());
  const onShown = vi.fn();
  const looks = openLooks(compile, onShown);
  expect(looks.of(look('other'))).toBe('composing');
  expect(looks.of(look('other'))).toBe('composing');
  await settled();
  expect(looks.of(look('other'))).toMatchObject({ names: { plain: 'Plain' } });
  expect([compile.mock.calls.length, onShown.mock.calls.length]).toEqual([1, 1]);
  expect(looks.all()).toHaveLength(1);
});

test('after a save the last one stays until the next is there', async () => {
  let body = '<p>before</p>';
  const looks = openLooks(
    async () => state({ artifacts: [{ ...page, body }] }),
    () => {},
  );
  looks.of(look('other'));
  await settled();
  body = '<p>after</p>';
  looks.makeStale();
  expect(looks.of(look('other'))).toMatchObject({ artifacts: [{ body: '<p>before</p>' }] });
  await settled();
  expect(looks.of(look('other'))).toMatchObject({ artifacts: [{ body: '<p>after</p>' }] });
});

test.each([
  ['a failure', async () => Promise.reject(new Error('no layout'))],
  ['nothing at all', async () => state({ artifacts: [] })],
])('%s is no look', async (_what, compile) => {
  const looks = openLooks(compile, () => {});
  looks.of(look('other'));
  await settled();
  expect(looks.of(look('other'))).toBe('impossible');
});

test('a studio that cannot make looks says so', () => {
  expect(openLooks(undefined, () => {}).of(look('other'))).toBe('impossible');
});

test('those looked at longest ago go first', async () => {
  const looks = openLooks(
    async () => state(),
    () => {},
  );
  for (const brand of ['a', 'b', 'c', 'd', 'e', 'f']) {
    looks.of(look(brand));
    await settled();
  }
  expect(looks.all()).toHaveLength(4);
  expect(looks.of(look('a'))).toBe('composing');
  expect(looks.of(look('f'))).not.toBe('composing');
});
