/** Hubs that build in about a second and still have every kind of piece that a cache could get wrong. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CHANNELS } from '../../bench/hubs/campaign.ts';
import { campaignName, generateHub } from '../../bench/hubs/generate.ts';

export const campaigns = [campaignName(1), campaignName(2)] as const;

const LETTERS = 'channels:\n  email: [text]\n  sms: [text]\n';
const PAGES = 'channels:\n  web: [page]\n  email: [html, text]\n  sms: [text]\n';
const PICTURES = 'channels:\n  social: [instagram.portrait]\n  ads: [320x50]\n  sms: [text]\n';

/** One campaign with letters, one with pictures; `full` adds the site and the email that take half a second each. */
export async function smallHub(root: string, full: boolean): Promise<void> {
  await generateHub(root, { campaigns: campaigns.length });
  const [letters, pictures] = campaigns.map((name) => path.join(root, 'content/campaigns', name));
  replaceIn(path.join(letters!, 'campaign.yaml'), CHANNELS, full ? PAGES : LETTERS);
  replaceIn(path.join(pictures!, 'campaign.yaml'), CHANNELS, PICTURES);
  replaceIn(path.join(pictures!, 'campaign.yaml'), / {2}- \{ id: letter.*\n/, '');
  for (const locale of ['en', 'fr'])
    replaceIn(path.join(pictures!, `${locale}.mdx`), /<(Subject|Preheader) .*\n/g, '');
  // A small picture: encoding is not what is tried here.
  const small = path.resolve(
    import.meta.dirname,
    '../fixtures/kitchen-sink/content/campaigns/kitchen-sink/window.png',
  );
  for (const folder of [letters!, pictures!]) cpSync(small, path.join(folder, 'picture.png'));
}

export function replaceIn(file: string, from: string | RegExp, to: string) {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(from, () => to);
  if (after === before) throw new Error(`Nothing to replace in “${file}”.`);
  writeFileSync(file, after);
}
