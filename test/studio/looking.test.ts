/** What tabs say of where they are: it comes from outside, so it is read with care. */
import { expect, it } from 'vitest';
import { lookingAt } from '../../src/studio/server/looking.ts';

it('names pages and pieces in their order', () => {
  const told = '/looking?stream=3&at=%2Fplain%2Ftea%2Ffr&at=%2F&see=web%2Fone.html&see=sms%2Ftwo.txt';
  expect(lookingAt(told)).toEqual({
    stream: 3,
    pages: ['/plain/tea/fr', '/'],
    pieces: ['web/one.html', 'sms/two.txt'],
  });
});

it.each([
  '/events?stream=3',
  '/looking',
  '/looking?stream=',
  '/looking?stream=-1',
  '/looking?stream=1e3',
  '/looking?stream=12345678901',
  '//looking?stream=1',
  `/looking?stream=1&see=${'x'.repeat(3_000)}`,
])('“%s” is none', (target) => {
  expect(lookingAt(target)).toBeUndefined();
});

it('leaves out what is empty, too long or too much', () => {
  const query = new URLSearchParams({ stream: '1' });
  for (let count = 0; count < 40; count++) {
    query.append('at', `/${count}`);
    query.append('see', `p${count}`);
  }
  const looking = lookingAt(`/looking?${query}`)!;
  expect([looking.pages.length, looking.pieces.length]).toEqual([8, 24]);
  expect(looking.pieces[0]).toBe('p0');
  expect(lookingAt(`/looking?stream=1&see=&see=${'y'.repeat(301)}&see=z`)!.pieces).toEqual(['z']);
});
