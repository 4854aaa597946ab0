/** The questions of `init`, answered by a script. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { ask } from '../../src/cli/init/ask.ts';
import type { InitOptions } from '../../src/cli/init/option-table.ts';
import { emptyFolder } from './hub-fixture.ts';

async function answered(answers: readonly string[], options: InitOptions = {}) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  input.end(answers.map((one) => `${one}\n`).join(''));
  const asked = ask(options, 'My hub', { input, output }).finally(() => output.end());
  const [result, shown] = await Promise.allSettled([asked, text(output)]);
  return {
    options: result.status === 'fulfilled' ? result.value : undefined,
    error: result.status === 'rejected' ? (result.reason as Error).message : undefined,
    shown: (shown as PromiseFulfilledResult<string>).value,
  };
}

const folder = emptyFolder();
const [logo, tokens] = [path.join(folder, 'logo.SVG'), path.join(folder, 'tokens.json5')];
writeFileSync(logo, '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0H9V9Z"/></svg>');
writeFileSync(tokens, "{ a: { value: '#123456', type: 'color' } }");

describe('questions', () => {
  test('empty answers take what stands in brackets', async () => {
    const { options, shown } = await answered(['', '', '', '']);
    expect(options).toEqual({
      name: 'My hub',
      locales: 'en,fr',
      channels: 'web,email,social,print,sms',
    });
    expect(shown).toMatch(/Name of the brand \[My hub\]: .*Languages.*Two colours.*Channels/s);
  });

  test.each([
    ['#123456 gold', { color: ['#123456', '#ffd700'] }],
    ['rgb(1 2 3), #fff', { color: ['#010203', '#ffffff'] }],
    [logo, { logo }],
    [tokens, { tokens }],
  ])('“%s” says how it looks', async (typed, want) => {
    const { options } = await answered(['A', 'fr', typed, 'web']);
    expect(options).toMatchObject({ name: 'A', locales: 'fr', channels: 'web', ...want });
  });

  test('an answer that cannot be meant is asked again, with the reason', async () => {
    const { options, shown } = await answered(['A', 'xx', 'fr', '#12', '#123', 'fax', 'sms']);
    expect(options).toMatchObject({ locales: 'fr', color: ['#112233'], channels: 'sms' });
    expect(shown).toContain('There are no first words in “xx”.');
    expect(shown).toContain('“#12” is no colour.');
    expect(shown).toContain('“fax” is no channel.');
  });

  test('a file with faults is told, and another asked for', async () => {
    const torn = path.join(folder, 'torn.svg');
    writeFileSync(torn, '<svg viewBox="0 0 9 9"><script/></svg>');
    const { options, shown } = await answered(['A', 'fr', torn, path.join(folder, 'none.svg'), logo, 'web']);
    expect(options).toMatchObject({ logo });
    expect(shown).toContain('torn.svg” cannot be used. “<script>” could run code.');
    expect(shown).toContain('none.svg”.');
  });

  test('what an option says is not asked', async () => {
    const { options, shown } = await answered(['web'], { name: 'B', locales: 'fr', logo: 'a.svg' });
    expect(options).toEqual({ name: 'B', locales: 'fr', logo: 'a.svg', channels: 'web' });
    expect(shown).not.toMatch(/Name|Languages|colours/);
  });

  test('whoever ends the input is told of the options', async () => {
    const { error } = await answered(['A']);
    expect(error).toBe('There was no answer.');
  });
});
