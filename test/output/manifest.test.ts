import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Artifact } from '../../src/ir/artifact.ts';
import { makeManifest, manifestText, type ToolVersions } from '../../src/output/manifest.ts';

const tool: ToolVersions = {
  name: 'diapason',
  version: '1.2.3',
  node: '24.0.0',
  icu: '78.3',
  cldr: '48.0',
  unicode: '17.0',
  tzdata: '2026c',
};
const NOW = '2027-04-07T12:00:00.000Z';

const artifact = (path: string, more: Partial<Artifact> = {}): Artifact => ({
  path,
  brand: 'acme',
  campaign: 'spring',
  locale: 'fr',
  market: 'FR',
  channel: 'sms',
  format: 'text',
  mime: 'text/plain',
  body: 'été',
  marks: [],
  ...more,
});

test('a row says everything of the contract, null where there is nothing to say', () => {
  const { artifacts } = makeManifest([artifact('sms/a.txt')], tool, NOW);
  expect(artifacts).toEqual([
    {
      path: 'sms/a.txt',
      brand: 'acme',
      campaign: 'spring',
      touchpoint: null,
      locale: 'fr',
      market: 'FR',
      segment: null,
      channel: 'sms',
      format: 'text',
      mime: 'text/plain',
      bytes: 5,
      sha256: createHash('sha256').update('été', 'utf8').digest('hex'),
      width: null,
      height: null,
      unit: null,
      url: null,
      handMade: null,
    },
  ]);
});

test('text and the bytes of that text count alike', () => {
  const bytes = new TextEncoder().encode('été');
  const [text, binary] = makeManifest([artifact('a'), artifact('b', { body: bytes })], tool, NOW).artifacts;
  expect(binary).toEqual({ ...text, path: 'b' });
});

test('the order of the artifacts does not show', () => {
  const paths = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 8 });
  fc.assert(
    fc.property(paths, (list) => {
      const given = list.map((path) => artifact(path));
      const text = (artifacts: readonly Artifact[]) => manifestText(makeManifest(artifacts, tool, NOW));
      expect(text([...given].reverse())).toBe(text(given));
    }),
  );
});
