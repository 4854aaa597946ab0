/**
 * The fonts of a site: of each, the characters that the brand's pages use and no others.
 *
 * One subset a font for all pages of a brand: pages of a hub say nearly the same letters, so readers fetch it once
 * and find it in their cache on the next page, a hub of 10,000 pages costs no more than one of ten, and no page has
 * to be drawn anew when another one says a new letter. It is made when the site is put together, because only then
 * all pages are known; `check` and the preview do without and hold whole fonts.
 */
import { keptNames } from '../brand/font-instance.ts';
import type { Keep } from '../channels/channel.ts';
import { letters } from '../channels/web/letters.ts';
import type { Artifact } from '../ir/artifact.ts';
import { sha256 } from './cache/store.ts';

/** A font of the letters of `text` alone, as WOFF2. */
export type SubsetFont = (font: Uint8Array, text: string) => Promise<Uint8Array>;

/** Loaded only where a font is cut: it brings WebAssembly and takes a quarter of a second. */
export async function loadSubsetFont(): Promise<typeof import('subset-font').default> {
  return (await import('subset-font')).default;
}

export async function subsetFont(font: Uint8Array, text: string): Promise<Uint8Array> {
  const cut = await loadSubsetFont();
  return cut(Buffer.from(font), text, { targetFormat: 'woff2', preserveNameIds: keptNames });
}

/**
 * The same artifacts, the web fonts among them cut to size. `keep`: where subsets are kept from run to run. `cut`: who
 * makes them, such as another thread.
 */
export async function withSubsets(
  artifacts: readonly Artifact[],
  keep: Keep,
  cut: SubsetFont = subsetFont,
): Promise<readonly Artifact[]> {
  const byBrand = Map.groupBy(artifacts.filter(isPage), ({ brand }) => brand);
  const wanted = new Map<string, string>();
  for (const [brand, pages] of byBrand) wanted.set(brand, letters(...pages.flatMap(textsOf)));
  const out: Artifact[] = [];
  // One after the other: packing WOFF2 takes a tenth of a second of this thread.
  for (const artifact of artifacts) {
    const text = isFont(artifact) ? wanted.get(artifact.brand) : undefined;
    out.push(text === undefined ? artifact : await subset(artifact, text, keep, cut));
  }
  return out;
}

function isPage({ channel, data }: Artifact): boolean {
  return channel === 'web' && typeof data?.letters === 'string';
}

function isFont({ channel, mime }: Artifact): boolean {
  return channel === 'web' && mime === 'font/woff2';
}

/** What the page shows, and what the brand's index shows of it. */
function textsOf({ data = {} }: Artifact): string[] {
  return [data.letters, data.title, data.description].map((text) => String(text ?? ''));
}

async function subset(font: Artifact, text: string, keep: Keep, cut: SubsetFont): Promise<Artifact> {
  const whole = font.stored?.sha256 ?? sha256(font.body);
  const made = await keep(`web font ${whole} of ${text}`, () =>
    cut(new Uint8Array(Buffer.from(font.body)), text),
  );
  const { body: _body, stored: _stored, ...rest } = Object.getOwnPropertyDescriptors(font);
  return Object.defineProperties({ body: new Uint8Array(made) } as Artifact, rest);
}
