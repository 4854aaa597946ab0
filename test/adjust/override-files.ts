/** Files that a designer might send, and what overrides.yaml says of them. */
import sharp from 'sharp';
import { makeHub } from './adjust-hub.ts';

export const storyPlace = 'social/fr/posts.instagram.story.png';
export const bannerPlace = 'ads/en/320x50.jpg';
export const cardPlace = 'print/fr/carte.postcard.148x105.pdf';
export const story = 'social/plain/spring/fr/posts.instagram.story.png';
export const banner = 'ads/plain/spring/en/320x50.jpg';
export const card = 'print/plain/spring/fr/carte.postcard.148x105.pdf';

/** What a designer might send: flat grounds with a box for the words. */
export async function drawn(
  width: number,
  height: number,
  kind: 'png' | 'jpeg',
  inside = '',
): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/><circle cx="${width / 2}" cy="${height / 2}" r="${height / 4}" fill="#0f6b5c"/>${inside}</svg>`;
  return sharp(Buffer.from(svg)).flatten()[kind]().toBuffer();
}

export const storyFile = await drawn(1080, 1920, 'png');
export const shortFile = await drawn(1080, 1900, 'png');
export const jpegFile = await drawn(1080, 1920, 'jpeg');
export const bombFile = await sharp({
  create: { width: 9000, height: 9000, channels: 3, background: '#fff' },
})
  .png()
  .toBuffer();
export const bannerFile = await drawn(320, 50, 'jpeg');
/** The tool's own press file plays the one of a hand. */
export const cardFile = await (async () => {
  const made = await makeHub().compile({ wants: (kind, name) => kind !== 'channel' || name === 'print' });
  return made.artifacts.find((one) => one.path === card)!.body as Uint8Array;
})();

export const storySays = ['Le printemps te va bien !', '-20 %', 'code FLEUR20', "jusqu'au 18 avril"];
/** Front, then back. */
export const cardSays = [
  'Le printemps te va bien !',
  'Le printemps te va bien !',
  "Toute la boutique est à -20 % jusqu'au 18 avril, dès 45 €, avec FLEUR20.",
  'Plain, société fictive.',
];

export interface Entry {
  /** Words, or an entry of says as it is typed. */
  readonly says?: readonly (string | { readonly typed: string })[];
  readonly more?: string;
}

export function overrides(entries: Readonly<Record<string, Entry>>): string {
  const lines = Object.entries(entries).map(([place, { says = [], more = 'alt: Un disque vert' }]) =>
    [
      `  ${place}:`,
      '    by: Claire',
      '    date: 2027-02-20',
      `    says: [${says.map((one) => (typeof one === 'string' ? JSON.stringify(one) : one.typed)).join(', ')}]`,
      ...(more === '' ? [] : [`    ${more}`]),
      '',
    ].join('\n'),
  );
  return `schema: 1\npieces:\n${lines.join('')}`;
}

/** The same with the fingerprints that the findings propose. */
export function sealed(
  text: string,
  found: readonly {
    readonly code: string;
    readonly hint?: string;
    readonly at?: { readonly line: number };
  }[],
): string {
  const lines = text.split('\n');
  const seals = found.flatMap(({ hint, at }) => {
    const seal = /^Add replaces: ([0-9a-f]{16})\.$/.exec(hint ?? '')?.[1];
    return seal && at ? [[at.line, seal] as const] : [];
  });
  for (const [line, seal] of seals.toSorted((a, b) => b[0] - a[0]))
    lines.splice(line, 0, `    replaces: ${seal}`);
  return lines.join('\n');
}
