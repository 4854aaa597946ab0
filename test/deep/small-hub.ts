/** A hub that builds in a second or two and still has every kind of piece a cache could get wrong. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CHANNELS } from '../../bench/hubs/campaign.ts';
import { campaignName, generateHub } from '../../bench/hubs/generate.ts';

export const campaigns = [campaignName(1), campaignName(2)] as const;

/** One campaign with a page and an email, one with pictures; both send a text message. */
export async function smallHub(root: string): Promise<void> {
  await generateHub(root, { campaigns: campaigns.length });
  const [pages, pictures] = campaigns.map((name) => path.join(root, 'content/campaigns', name));
  replaceIn(
    path.join(pages!, 'campaign.yaml'),
    CHANNELS,
    'channels:\n  web: [page]\n  email: [html, text]\n  sms: [text]\n',
  );
  replaceIn(
    path.join(pictures!, 'campaign.yaml'),
    CHANNELS,
    'channels:\n  social: [instagram.portrait]\n  ads: [320x50]\n  sms: [text]\n',
  );
  replaceIn(path.join(pictures!, 'campaign.yaml'), / {2}- \{ id: letter.*\n/, '');
  for (const locale of ['en', 'fr'])
    replaceIn(path.join(pictures!, `${locale}.mdx`), /<(Subject|Preheader) .*\n/g, '');
  // A small picture: encoding is not what is tried here.
  const small = path.resolve(
    import.meta.dirname,
    '../fixtures/kitchen-sink/content/campaigns/kitchen-sink/window.png',
  );
  for (const folder of [pages!, pictures!]) cpSync(small, path.join(folder, 'picture.png'));
}

export function replaceIn(file: string, from: string | RegExp, to: string) {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(from, () => to);
  if (after === before) throw new Error(`Nothing to replace in “${file}”.`);
  writeFileSync(file, after);
}
