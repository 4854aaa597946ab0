/**
 * A hub in which one campaign stands: an example of the manual, in a brand of the reader's own. Its facts and pictures are
 * ours (`example/`); everything of the brand is read where it stands. Nothing is written.
 */
import { readFileSync } from 'node:fs';
import type { Brand } from '../brand/brand.ts';
import type { Market } from '../brand/brand-files.ts';
import type { Host } from '../host.ts';
import { ownFile } from '../own-files.ts';

export interface Example {
  /** Of the figure in the chapter: `offer`. */
  readonly name: string;
  /** The MDX of the example; empty for a campaign that has nothing but what every piece needs. */
  readonly words: string;
  /** Of these words. */
  readonly language: string;
}

/** Whatever channels cannot be without, where the example does not bring it. */
const NEEDED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    Subject: '<Subject touchpoint="letter">Tea for two</Subject>',
    Headline: '<Headline shortest="Tea">Tea for two.</Headline>',
  },
  fr: {
    Subject: '<Subject touchpoint="letter">Du thé pour deux</Subject>',
    Headline: '<Headline shortest="Du thé">Du thé pour deux.</Headline>',
  },
};

const TITLES: Readonly<Record<string, string>> = { en: 'Tea for two', fr: 'Du thé pour deux' };

/** Folder and slug of the example's campaign. */
export function exampleFolder({ name }: Pick<Example, 'name'>): string {
  return `manual-${name}`;
}

/** The locale in which a brand says an example: its own, where the brand has it; else the first of the market. */
export function exampleLocale({ language }: Pick<Example, 'language'>, brand: Brand): string {
  const [, market] = marketOf(brand);
  const spoken = Object.keys(market?.languages ?? {});
  return spoken.includes(language) ? language : (spoken[0] ?? language);
}

/** `host`: the hub that has the brand. */
export function exampleHost(host: Host, example: Example, brand: Brand): Host {
  const ours = filesOf(example, brand);
  const isHidden = (relative: string) => relative.startsWith('content/campaigns/');
  return {
    root: host.root,
    now: host.now,
    read(relative, maxBytes) {
      const text = ours.get(relative);
      if (text !== undefined) return { ok: true, bytes: new TextEncoder().encode(text) };
      return isHidden(relative) ? { ok: false, why: 'missing' } : host.read(relative, maxBytes);
    },
    stamp: (relative) => (ours.has(relative) || isHidden(relative) ? undefined : host.stamp?.(relative)),
    list(relative) {
      const inside = `${relative.replace(/\/$/, '')}/`;
      const names = [...ours.keys()]
        .filter((one) => one.startsWith(inside))
        .map((one) => one.slice(inside.length).replace(/\/.*$/, '/'));
      const beside = isHidden(inside) ? [] : host.list(relative);
      return [...new Set([...beside, ...names])].sort();
    },
    exists: (relative) =>
      [...ours.keys()].some((one) => one === relative || one.startsWith(`${relative.replace(/\/$/, '')}/`)) ||
      (!isHidden(relative) && host.exists(relative)),
  };
}

/** Ours, by their path in the hub: the campaign, and two drawings as if they were the brand's. */
function filesOf(example: Example, brand: Brand): ReadonlyMap<string, string> {
  const [market, { currency = 'EUR', timeZone = 'Europe/Paris' } = {}] = marketOf(brand);
  const locale = exampleLocale(example, brand);
  const { colors, roles } = brand.tokens;
  const hex = (name: string) => colors[name]!.hex;
  const values: Readonly<Record<string, string>> = {
    brand: brand.folder.split('/').at(-1)!,
    brandName: JSON.stringify(brand.name).slice(1, -1),
    name: titleOf(example),
    market: market ?? '',
    currency,
    timeZone,
    locale,
    // Who is written to matters where the example chooses readers, and makes two emails of one.
    to: /<Segment\b/.test(example.words) ? ', to: [regulars, others]' : '',
    soft: hex(roles.groundSoft),
    accent: hex(roles.buttonGround),
    ink: hex(roles.textHeadline),
  };
  const filled = (file: string) =>
    readFileSync(ownFile(`manual/example/${file}`), 'utf8').replace(
      /\{(\w+)\}/g,
      (all, key: string) => values[key] ?? all,
    );
  const campaign = `content/campaigns/${exampleFolder(example)}`;
  return new Map([
    [`${campaign}/campaign.yaml`, filled('campaign.yaml')],
    [`${campaign}/${locale}.mdx`, wordsOf(example)],
    ...['manual-cup.svg', 'manual-pot.svg'].map(
      (name) => [`${brand.folder}/drawings/${name}`, filled(name)] as const,
    ),
  ]);
}

function wordsOf({ words, language }: Example): string {
  const needed = Object.entries(NEEDED[language] ?? NEEDED.en!)
    .filter(([block]) => !words.includes(`<${block}`))
    .map(([, text]) => text);
  const title = titleOf({ language });
  return ['---', `title: ${title}`, `description: ${title}`, '---', '', ...needed, '', words, ''].join('\n');
}

function titleOf({ language }: Pick<Example, 'language'>): string {
  return TITLES[language] ?? TITLES.en!;
}

/** Where the brand sells first. */
function marketOf({ markets }: Brand): readonly [id?: string, market?: Market] {
  return Object.entries(markets)[0] ?? [];
}
