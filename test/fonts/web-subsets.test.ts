/** Pages ship of their fonts what they show: no character more, none less, with the licence's own words. */
import { create, type Font } from 'fontkit';
import { beforeAll, expect, it } from 'vitest';
import { withSubsets } from '../../src/build/web-fonts.ts';
import { letters, lettersOf } from '../../src/channels/web/letters.ts';
import { compile } from '../../src/compile.ts';
import type { Artifact } from '../../src/ir/artifact.ts';
import { hubWith } from '../rules/hub.ts';

const campaign = 'channels: { web: [page] }\njourney:\n  - { id: page, channel: web }';
const make = (_: string, work: () => Promise<Uint8Array>) => work();

async function pagesOf(words: string): Promise<readonly Artifact[]> {
  const { host } = hubWith([
    { language: 'yaml', text: campaign },
    { language: 'mdx', text: words },
  ]);
  return (await compile(host)).artifacts;
}
const fontsIn = (artifacts: readonly Artifact[]) => artifacts.filter(({ mime }) => mime === 'font/woff2');
const open = ({ body }: Artifact) => create(Buffer.from(body as Uint8Array)) as Font;
/** U+FFFF only ends a table. */
const charactersIn = (font: Artifact) =>
  new Set(
    open(font)
      .characterSet.filter((one) => one !== 0xffff)
      .map((one) => String.fromCodePoint(one)),
  );

let before: readonly Artifact[];
let after: readonly Artifact[];
beforeAll(async () => {
  before = await pagesOf('Tout à −20 % dès 45 €, « en fleur ».');
  after = await withSubsets(before, make);
});

it('hold every character of the pages that the font has, and no other', () => {
  const shown = before.flatMap(({ data }) => (data?.letters === undefined ? [] : [String(data.letters)]));
  expect(shown).toHaveLength(2);
  const titles = before.flatMap(({ data }) => [String(data?.title ?? ''), String(data?.description ?? '')]);
  const wanted = letters(...shown, ...titles);
  for (const sign of 'Toutà−20%dès45€«»') expect(wanted).toContain(sign);
  const whole = new Set(fontsIn(before).flatMap((font) => [...charactersIn(font)]));
  for (const font of fontsIn(after))
    expect([...charactersIn(font)].sort()).toEqual([...wanted].filter((one) => whole.has(one)).sort());
});

it('are WOFF2, smaller, and keep figures, kerning and copyright', () => {
  const [whole, cut] = [fontsIn(before), fontsIn(after)];
  expect(cut.map(({ path }) => path)).toEqual(whole.map(({ path }) => path));
  expect(cut.length).toBeGreaterThan(0);
  for (const [index, font] of cut.entries()) {
    expect(Buffer.from(font.body).subarray(0, 4).toString()).toBe('wOF2');
    expect(font.body.length).toBeLessThan(whole[index]!.body.length * 0.75);
    const [one, other] = [open(font), open(whole[index]!)];
    expect(one.copyright).toBe(other.copyright);
    expect(one.availableFeatures).toEqual(expect.arrayContaining(['kern']));
  }
});

it('say the same bytes again, and are asked of the cache by font and letters', async () => {
  const again = await withSubsets(before, make);
  for (const [index, font] of fontsIn(after).entries())
    expect(Buffer.compare(Buffer.from(font.body), Buffer.from(fontsIn(again)[index]!.body))).toBe(0);
  const keys: string[] = [];
  await withSubsets(before, async (key) => {
    keys.push(key);
    return new Uint8Array();
  });
  expect(new Set(keys).size).toBe(new Set(fontsIn(before).map(({ path }) => path)).size);
});

it('a word with a new character changes the subset, and no other page', async () => {
  const edited = await pagesOf('Tout à −20 % dès 45 €, « en fleur » à Łódź ñ.');
  const cut = await withSubsets(edited, make);
  for (const [index, font] of fontsIn(cut).entries()) {
    expect(charactersIn(font)).toContain('ñ');
    expect(charactersIn(fontsIn(after)[index]!)).not.toContain('ñ');
  }
  const english = (all: readonly Artifact[]) => all.find(({ path }) => path.endsWith('/en/index.html'))!.body;
  expect(english(cut)).toBe(english(after));
});

it('everything else passes by untouched', () => {
  for (const [index, artifact] of after.entries())
    if (artifact.mime !== 'font/woff2') expect(artifact).toBe(before[index]);
});

it('letters are those a reader sees: of the text and of pictures that do not load', () => {
  const body =
    '<body class="ZZZ"><p>a&amp;b &#x1f338;\n<b>e\u0301</b></p><img src="Q.png" alt="x &lt; y"><script>KKK</script><style>@</style></body>';
  expect(lettersOf(body)).toBe(letters('ab& 🌸e\u0301é x<y 0123456789.'));
});
