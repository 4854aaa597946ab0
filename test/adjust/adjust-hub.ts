/** A hub for the designer's last word: the plain brand with layouts of its own, one campaign in two languages. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { openStore, sha256 } from '../../src/build/cache/store.ts';
import { type Compiled, compile } from '../../src/compile.ts';
import { createHost, type Host } from '../../src/host.ts';
import { temporaryFolder } from '../setup/temporary-folder.ts';

export const NOW = '2027-03-01T12:00:00.000Z';
export const campaignFolder = 'content/campaigns/spring';

const socialLayouts = `schema: 1
formats:
  instagram.story:
    ground: paper
    margin: 84
    items:
      - { kind: image, at: [0, 900], box: [1080, 1020] }
      - { kind: logo, variant: full, at: [84, 280], width: 200 }
      - { kind: text, slot: headline, at: [84, 420], width: 912, lines: 2, role: display, size: [112, 90], color: ink }
      - { kind: figure, id: number, text: "-{percent(offer.percent)}", at: [84, 700], role: figure, size: [112, 90], color: signal }
      - { kind: text, id: code, text: { fr: "code {offer.code}\\njusqu'au {date(offer.ends)}", en: "code {offer.code}\\nuntil {date(offer.ends)}" }, at: [560, 720], width: 436, role: strong, size: 36, color: ink }
  facebook.square:
    ground: paper
    margin: 84
    items:
      - { kind: image, at: [540, 0], box: [540, 1080] }
      - { kind: logo, variant: full, at: [84, 84], width: 160 }
      - { kind: text, slot: headline, at: [84, 300], width: 420, lines: 5, role: display, size: [72, 58], color: ink }
      - { kind: text, id: code, text: { fr: "jusqu'au {date(offer.ends)}", en: "until {date(offer.ends)}" }, at: [84, 820], width: 420, role: strong, size: 28, color: ink }
      - { kind: button, when: slot.cta, at: [84, 900], box: [300, 80], size: [28, 23] }
`;

const printLayouts = `schema: 1
formats:
  postcard.front:
    unit: mm
    ground: paper
    margin: 8
    items:
      - { kind: image, at: [74, 0], box: [74, 105] }
      - { kind: logo, variant: full, at: [8, 8], width: 22 }
      - { kind: text, slot: headline, at: [8, 40], width: 62, lines: 3, role: display, size: [28, 16], color: ink }
`;

const facts = `schema: 1
brand: plain
name: Spring
market: FR
currency: EUR
timeZone: Europe/Paris
locales: [fr, en]
landing: https://www.plain.example/spring
shortLink: https://plain.example/s
offer:
  kind: percent
  percent: 20
  code: FLEUR20
  starts: 2027-04-07 08:00
  ends: 2027-04-18 23:59
  minimum: 45 EUR
  scope: everything
journey:
  - { id: posts, channel: social }
  - { id: carte, channel: print.postcard }
channels:
  web: [hero]
  social: [instagram.story, facebook.square]
  ads: [320x50]
  print: [postcard.148x105]
legal: { company: Plain }
`;

const fr = `---
title: Le printemps te va bien
description: Vingt pour cent de moins.
---

<Hero>
  <Image src="photo-1.png" alt="Quatre champs de couleur" />
  <Headline short="Le printemps" shortest="Printemps">Le printemps te va bien !</Headline>
  <Lead>Toute la boutique est à -{percent(offer.percent)} jusqu'au {date(offer.ends)}, dès {money(offer.minimum)}, avec {offer.code}.</Lead>
  <Cta to="landing">Fais ton choix</Cta>
</Hero>

<Legal>Plain, société fictive.</Legal>
`;

const en = `---
title: Spring suits you
description: Twenty per cent off.
---

<Hero>
  <Image src="photo-1.png" alt="Four fields of colour" />
  <Headline short="Spring" shortest="Spring">Spring suits you well!</Headline>
  <Lead>The whole shop is {percent(offer.percent)} off until {date(offer.ends)}, from {money(offer.minimum)}, with {offer.code}.</Lead>
  <Cta to="landing">Take your pick</Cta>
</Hero>

<Legal>Plain, a fictional company.</Legal>
`;

/** Four fields: red and green above, blue and yellow below. */
export const fields = { red: '#c80000', green: '#00a000', blue: '#0000c8', yellow: '#e0c000' } as const;

async function photo(names: readonly (keyof typeof fields)[], [width, height]: readonly [number, number]) {
  const [w, h] = [width / 2, height / 2];
  const rects = names.map(
    (name, i) =>
      `<rect x="${(i % 2) * w}" y="${Math.floor(i / 2) * h}" width="${w}" height="${h}" fill="${fields[name]}"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${rects.join('')}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

const photo1 = await photo(['red', 'green', 'blue', 'yellow'], [3200, 2400]);
const photo2 = await sharp(await photo(['yellow', 'yellow', 'green', 'green'], [2400, 2400]))
  .jpeg({ quality: 95 })
  .toBuffer();

export interface AdjustHub {
  readonly root: string;
  readonly host: Host;
  /** Writes a file below the campaign's folder. */
  write(file: string, body: string | Uint8Array): void;
  compile(options?: Parameters<typeof compile>[1]): Promise<Compiled>;
  /** With a store of its own, the same each time. */
  cached(): Promise<Compiled>;
}

/** `files`: laid over the campaign's folder; text that begins with nothing of the sort is taken as it is. */
export function makeHub(files: Readonly<Record<string, string | Uint8Array>> = {}): AdjustHub {
  const root = temporaryFolder('adjust');
  const brand = path.join(root, 'content/brands/plain');
  cpSync(new URL('../fixtures/kitchen-sink/content/brands/plain', import.meta.url).pathname, brand, {
    recursive: true,
  });
  mkdirSync(path.join(brand, 'layouts'));
  writeFileSync(path.join(brand, 'layouts/social.yaml'), socialLayouts);
  writeFileSync(path.join(brand, 'layouts/print.yaml'), printLayouts);
  const write = (file: string, body: string | Uint8Array) => {
    const target = path.join(root, campaignFolder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, body);
  };
  const all = {
    'campaign.yaml': facts,
    'fr.mdx': fr,
    'en.mdx': en,
    'photo-1.png': photo1,
    'photo-2.jpg': photo2,
    ...files,
  };
  for (const [file, body] of Object.entries(all)) write(file, body);
  const host = createHost(root, NOW);
  const store = () => openStore(path.join(root, 'cache'), { nonce: 'test', now: () => new Date(0) });
  return {
    root,
    host,
    write,
    compile: (options) => compile(host, options),
    cached: () => compile(host, { store: store() }),
  };
}

/** `adjustments.yaml` with these entries, each written as a flow map. */
export function adjustments(...entries: readonly string[]): string {
  return `schema: 1\nadjustments:\n${entries.map((one) => `  - { ${one} }\n`).join('')}`;
}

/** The hash of each piece, by path. */
export function hashes({ artifacts }: Compiled): ReadonlyMap<string, string> {
  return new Map(artifacts.map(({ path, body }) => [path, sha256(body)]));
}

/** `adjustments.yaml:4 code message`, without what the hub says anyway. */
export function said({ diagnostics }: Pick<Compiled, 'diagnostics'>, files = /adjustments|overrides/) {
  return diagnostics
    .filter((one) => files.test(one.at?.file ?? ''))
    .map((one) => `${one.at!.line} ${one.severity} ${one.code} ${one.message}`);
}
