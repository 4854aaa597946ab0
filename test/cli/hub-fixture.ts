/** Tiny hubs in folders of their own: a plain brand, and one campaign that sends one text message. */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../setup/temporary-folder.ts';
import { repository } from './run-cli.ts';

export const campaignFile = 'content/campaigns/spring/campaign.yaml';
export const wordsFile = 'content/campaigns/spring/fr.mdx';

export const campaign = `schema: 1
brand: plain
name: Spring
stage: buy
market: FR
currency: EUR
timeZone: Europe/Paris
locales: [fr]
landing: https://www.plain.example/tea
shortLink: https://plain.example/t
offer:
  kind: percent
  percent: 15
  code: TEA15
  starts: 2027-05-03 08:00
  ends: 2027-05-16 23:59
  minimum: 30 EUR
  scope: everything
journey:
  - { id: note, channel: sms, at: 2027-05-07 15:30 }
channels:
  sms: [text]
sender: { sms: PLAIN }
legal: { company: "Plain, société fictive" }
`;

export const words = `---
title: Le thé de mai
description: Quinze pour cent de moins.
---

<Sms touchpoint="note">Le thé de mai : -{percent(offer.percent)} dès {money(offer.minimum)} avec {offer.code}, jusqu'au {date(offer.ends)}. {shortLink}</Sms>
`;

export const emptyFolder = (): string => temporaryFolder('cli');

/** Files are laid over the sound hub; `null` takes one away. The root of the hub. */
export function makeHub(files: Readonly<Record<string, string | Uint8Array | null>> = {}): string {
  const root = emptyFolder();
  const brand = path.join(repository, 'test/fixtures/kitchen-sink/content/brands/plain');
  cpSync(brand, path.join(root, 'content/brands/plain'), { recursive: true });
  const all = { [campaignFile]: campaign, [wordsFile]: words, ...files };
  for (const [file, body] of Object.entries(all)) {
    if (body === null) continue;
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), body);
  }
  return root;
}

/** Every file below a folder with its bytes, to compare whole trees. */
export function treeOf(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return Object.fromEntries(
    files
      .map((one) => path.relative(folder, path.join(one.parentPath, one.name)))
      .sort()
      .map((file) => [file, readFileSync(path.join(folder, file)).toString('base64')]),
  );
}
