/** A logo of whatever shape leaves the plain layouts room for words: what it asks for beyond is told. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { createHost, type Host } from '../../src/host.ts';

const sound = createHost(
  path.resolve(import.meta.dirname, '../fixtures/kitchen-sink'),
  '2027-04-01T12:00:00.000Z',
);

test.each([
  [
    'a tower',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 9000"><path d="M0 0H2V9000H0Z" fill="#0f6b5c"/></svg>',
  ],
  [
    'a line',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9000 2"><path d="M0 0H9000V2H0Z" fill="#0f6b5c"/></svg>',
  ],
  [
    'a mark far taller than its sheet',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 40"><path d="M0 0H40V40000H0Z" fill="#0f6b5c"/></svg>',
  ],
])('%s', async (_, svg) => {
  const host: Host = {
    ...sound,
    read: (asked, most) =>
      asked.endsWith('logos/mark.svg')
        ? { ok: true, bytes: new TextEncoder().encode(svg) }
        : sound.read(asked, most),
  };
  const formats = ['320x50', '728x90', 'facebook.square'];
  const { artifacts } = await compile(host, {
    wants: (kind, name) => kind !== 'format' || formats.includes(name),
  });
  expect(artifacts.map((one) => one.format)).toEqual(expect.arrayContaining(formats));
});

test('a logo of strokes takes up what its strokes do', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 -10 140 60"><path d="M0 0H120V40" fill="none" stroke="#0f6b5c" stroke-width="20"/></svg>';
  const host: Host = {
    ...sound,
    read: (asked, most) =>
      asked.endsWith('logos/mark.svg')
        ? { ok: true, bytes: new TextEncoder().encode(svg) }
        : sound.read(asked, most),
  };
  const { artifacts, diagnostics } = await compile(host, {
    wants: (kind, name) => kind !== 'format' || name === 'facebook.square',
  });
  const picture = artifacts.find((one) => one.format === 'facebook.square' && one.mime === 'image/png')!;
  const [box] = picture.marks.find(({ kind }) => kind === 'logo')!.boxes;
  expect(box!.width / box!.height).toBeCloseTo(140 / 60, 2);
  expect(diagnostics.filter(({ code }) => code.startsWith('visual/logo'))).toEqual([]);
});
