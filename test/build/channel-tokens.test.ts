/** Tokens that have other values in a channel reach the pieces of that channel, and no other. */
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Compiled, compile } from '../../src/compile.ts';
import { createHost, type Host } from '../../src/host.ts';

const sound = createHost(
  path.resolve(import.meta.dirname, '../fixtures/kitchen-sink'),
  '2027-04-01T12:00:00.000Z',
);
const resolver = 'content/brands/plain/brand.resolver.json';
const [signal, night] = ['#0f6b5c', '#12151c'];

/** The plain brand, whose mails and printed pieces have a darker signal. */
function withContexts(contexts: object): Host {
  const file = sound.read(resolver, 1_000_000);
  if (!file.ok) throw new Error('The fixture has no resolver.');
  const document = JSON.parse(new TextDecoder().decode(file.bytes)) as {
    modifiers: object;
    resolutionOrder: object[];
  };
  const text = JSON.stringify({
    ...document,
    modifiers: { ...document.modifiers, channel: { contexts, default: 'web' } },
    resolutionOrder: [...document.resolutionOrder, { $ref: '#/modifiers/channel' }],
  });
  return {
    ...sound,
    read: (asked, most) =>
      asked === resolver ? { ok: true, bytes: new TextEncoder().encode(text) } : sound.read(asked, most),
  };
}

const dark = [{ color: { signal: { $value: '{color.night}' } } }];

describe('a channel with a context of its own', () => {
  let compiled: Compiled | undefined;
  beforeAll(async () => {
    compiled = await compile(withContexts({ web: [], email: dark, social: dark }), {
      wants: (kind, name) => kind !== 'channel' || ['web', 'email', 'social'].includes(name),
    });
  }, 60_000);

  test('is drawn in its values, by rules that know them', () => {
    const errors = compiled!.diagnostics.filter((one) => one.severity === 'error');
    expect(errors.map((one) => `${one.code} ${one.message}`)).toEqual([]);
    const mail = compiled!.artifacts.find((one) => one.mime === 'text/html' && one.channel === 'email')!;
    expect([String(mail.body).includes(night!), String(mail.body).includes(signal!)]).toEqual([true, false]);
  });

  test('leaves the others as they were', () => {
    const page = compiled!.artifacts.find((one) => one.channel === 'web' && one.mime === 'text/html')!;
    expect(String(page.body)).toContain(signal);
  });
});

test('a context of no channel changes nothing', async () => {
  const wants = (kind: string, name: string) => kind !== 'channel' || name === 'social';
  const [before, after] = await Promise.all([
    compile(sound, { wants }),
    compile(withContexts({ web: [], kiosk: dark }), { wants }),
  ]);
  expect(after.artifacts.map(({ path: at, body }) => [at, body])).toEqual(
    before.artifacts.map(({ path: at, body }) => [at, body]),
  );
});
