/** From a layout of the demo to a finding with its place in the picture, and to the cutting beside it in the report. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compile, createHost, type Host, makeReport } from '../../src/index.ts';
import { reportHtml } from '../../src/output/report-html/report-html.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const NOW = '2027-01-15T08:00:00.000Z';

/** The demo, with words added before others in one of its files. */
function spoiled(file: string, before: string, added: string): Host {
  const host = createHost(root, NOW);
  return {
    ...host,
    read(path, maxBytes) {
      const result = host.read(path, maxBytes);
      if (!result.ok || path !== file) return result;
      const text = new TextDecoder().decode(result.bytes);
      if (!text.includes(before)) throw new Error(`“${before}” does not stand in ${file}.`);
      return { ok: true, bytes: new TextEncoder().encode(text.replace(before, added + before)) };
    },
  };
}

const file = 'content/brands/cap-clair/layouts/ads.yaml';
const picture = 'ads/cap-clair/ete-2027/fr/bannieres.728x90.png';

test('a yellow bar through the free space of a logo is seen in the banner', async () => {
  const host = spoiled(
    file,
    '- { kind: logo, variant: full, at: [20, 27]',
    '- { kind: panel, at: [0, 80], box: [728, 9], fill: balise }\n      ',
  );
  const wanted: Readonly<Record<string, string>> = { channel: 'ads', format: '728x90', locale: 'fr' };
  const { diagnostics, artifacts, hub } = await compile(host, {
    wants: (kind, name) => wanted[kind] === undefined || wanted[kind] === name,
  });
  const seen = diagnostics.filter(({ boxes }) => boxes);
  expect(seen.map(({ code, severity, at }) => [code, severity, at?.file])).toEqual([
    ['visual/logo-stands-on-its-ground', 'error', file],
    ['visual/sparing-colors-stay-sparing', 'error', file],
  ]);
  const [logo, sparing] = seen;
  expect(logo!.artifacts).toEqual([picture]);
  expect(logo!.boxes![0]).toMatchObject({ artifact: picture, y: 80, unit: 'px' });
  expect(sparing!.message).toContain('“balise” covers');

  const report = makeReport(diagnostics, { wordsChecked: 1, artifacts: artifacts.length });
  const html = await reportHtml({ report, artifacts, now: NOW, hub });
  expect(html.toString('utf8').match(/<span class="crop"><img src="data:image\/webp;base64,/g)).toHaveLength(
    2,
  );
  expect(await reportHtml({ report, artifacts, now: NOW, hub })).toEqual(html);
});
