/** What `init` writes passes the whole check, pictures and print included, without a single finding. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { runInit } from '../../src/cli/init/run.ts';
import { compile } from '../../src/compile.ts';
import { createHost } from '../../src/host.ts';
import { emptyFolder } from './hub-fixture.ts';

const all = ['--channels', 'web,email,social,ads,print,sms,push', '--now', '2026-11-02', '--yes'];

const logos = {
  wide: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 100"><path fill="#ffffff" d="M0 0H60V90H0ZM90 20H1180V40H90Z"/></svg>',
  tall: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 600"><path fill="#d1495b" d="M150 40L260 290L40 290Z"/><path fill="#00798c" d="M130 300H170V560H130Z"/></svg>',
  square:
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><circle cx="50" cy="50" r="48" fill="#1b998b"/><path fill="#fff" d="M30 30H70V70H30Z"/></svg>',
  strokes:
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 80"><g fill="none" stroke="#5b2a86" stroke-width="8"><path d="M20 60L80 20"/><circle cx="120" cy="40" r="26"/></g></svg>',
};
const tokens = JSON.stringify({
  core: {
    color: {
      encre: { value: '#1b2a41', type: 'color' },
      papier: { value: '#fffdf8', type: 'color' },
      miel: { value: '#f2a541', type: 'color' },
    },
    font: { text: { value: 'Young Serif', type: 'fontFamilies' } },
  },
});

describe('no finding', () => {
  test.each([
    ['by default', []],
    ['in German and French, in B612', ['--locales', 'de,fr', '--font', 'b612', '--name', 'Drei']],
    ['with colours that no press reaches', ['--color', '#39ff14', '--color', '#ff00e6']],
    ['with pastels', ['--color', '#f6c6d0', '--color', '#c7e5d0', '--font', 'young-serif']],
    ['with two colours that are nearly one', ['--color', '#777777', '--color', '#787878']],
    [
      'with near-black and yellow',
      ['--color', '#101820', '--color', '#fee715', '--name', 'ACME CORPORATION'],
    ],
    ['with a long name', ['--name', 'The company of gardeners and bakers of the town']],
    [
      'with a name that would address somebody',
      ['--name', 'Toi et Moi du Grand Large', '--locales', 'fr,de'],
    ],
    ['with a name that no font draws', ['--name', '🌸 東京']],
    ['with a name that means something elsewhere', ['--name', '<b>{x}</b> # "y": z']],
    ['with a wide logo', ['--logo', 'wide.svg', '--color', '#2d1e2f', '--color', '#f7b32b']],
    ['with a tall logo', ['--logo', 'tall.svg']],
    ['with a square logo', ['--logo', 'square.svg']],
    ['with a logo of strokes', ['--logo', 'strokes.svg']],
    ['with tokens of Tokens Studio', ['--tokens', 'tokens.json', '--locales', 'fr']],
  ] as const)('%s', async (_, args) => {
    const folder = emptyFolder();
    for (const [name, svg] of Object.entries(logos)) writeFileSync(path.join(folder, `${name}.svg`), svg);
    writeFileSync(path.join(folder, 'tokens.json'), tokens);
    const hub = path.join(folder, 'hub');
    const placed = args.map((arg) => (/\.(svg|json)$/.test(arg) ? path.join(folder, arg) : arg));
    const silent = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const status = await runInit([hub, ...all, ...placed]).finally(() => silent.mockRestore());
    expect(status).toBe(0);
    const { diagnostics, artifacts } = await compile(createHost(hub, '2026-11-02T12:00:00.000Z'));
    expect(diagnostics.map((one) => `${one.severity} ${one.code} ${one.message}`)).toEqual([]);
    expect(new Set(artifacts.map(({ channel }) => channel)).size).toBe(7);
  });
});
