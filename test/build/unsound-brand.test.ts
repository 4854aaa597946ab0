/** A file of a brand that cannot be read is its author's mistake, wherever a layout asks for it. */
import path from 'node:path';
import { expect, it } from 'vitest';
import { compile } from '../../src/compile.ts';
import { createHost, type Host } from '../../src/host.ts';

const sound = createHost(path.resolve(import.meta.dirname, '../..'), '2027-04-01T12:00:00.000Z');

it.each([
  ['logos/wordmark-on-red.svg', '<svg'],
  ['layouts/pictures.yaml', 'schema: ['],
])('without a sound %s nothing fails', async (file, text) => {
  const spoiled = `content/brands/grenadine/${file}`;
  const host: Host = {
    ...sound,
    read: (asked, maxBytes) =>
      asked === spoiled ? { ok: true, bytes: new TextEncoder().encode(text) } : sound.read(asked, maxBytes),
  };
  const { diagnostics, artifacts } = await compile(host, {
    wants: (kind, name) =>
      kind === 'format'
        ? name === 'instagram.story' || name === 'text'
        : kind !== 'brand' || name === 'grenadine',
  });
  const about = diagnostics.filter((one) => one.at?.file === spoiled);
  expect(about.map((one) => one.severity)).toEqual(expect.arrayContaining(['error', 'note']));
  const errors = diagnostics.filter((one) => one.severity === 'error');
  expect(new Set(errors.map((one) => one.at?.file))).toEqual(new Set([spoiled]));
  expect(artifacts.map((one) => one.channel)).toContain('sms');
  expect(artifacts.map((one) => one.channel)).not.toContain('social');
});
