/** `diapason new locale`: the words of the source, marked as not translated yet; and a list of what else lacks the language. */
import type { Brand } from '../brand/brand.ts';
import { listBrands, loadBrand } from '../brand/load.ts';
import { openHub } from '../build/hub.ts';
import { Findings, nearest, type Span } from '../diagnostic.ts';
import { createHost, type Host } from '../host.ts';
import type { Campaign } from '../ir/campaign.ts';
import { Failure } from '../output/failure.ts';
import { languages } from '../prose/languages/index.ts';
import { askInMdx } from '../scaffold/from/head.ts';
import { addLocale } from '../scaffold/locale/add-locale.ts';
import { lackingIn } from '../scaffold/locale/lacking.ts';
import { readSource, type SourceFile } from '../source/file.ts';
import { parseYamlPartly } from '../source/yaml.ts';
import type { NewLocaleOptions } from './commands/new/locale.ts';
import { folderOfCampaign } from './folder-of-campaign.ts';
import { hubRoot } from './hub-root.ts';
import { writeNewFiles } from './new-files.ts';
import { today } from './now.ts';
import { terminal } from './terminal.ts';

/** Throws `Failure` 2 for what is no locale, for one that is there, and where nothing is named that could learn it. */
export async function newLocale(locale: string, options: NewLocaleOptions) {
  if (!/^[a-z]{2}(-[A-Z]{2})?$/.test(locale))
    throw new Failure(2, `“${locale.slice(0, 40)}” is no locale.`, {
      hint: 'Write two small letters for a language, and two capitals for its country: de, fr-CA.',
    });
  const host = createHost(hubRoot(options.root), today());
  if (options.campaign !== undefined && options.brand !== undefined)
    throw new Failure(2, 'A campaign speaks for its own brand.', { hint: 'Leave --brand out.' });
  if (options.campaign !== undefined) return ofCampaign(host, locale, options.campaign, options.root);
  if (options.brand === undefined)
    throw new Failure(2, 'A locale belongs to a campaign or to a brand.', {
      hint: `Name one: diapason new locale ${locale} --campaign spring-2027`,
    });
  const brand = await brandNamed(host, options.brand);
  terminal.out(
    [
      ...brandReport(host, brand, locale),
      '',
      'Next: write them, then let a campaign speak it.',
      `  npx diapason new locale ${locale} --campaign NAME`,
      '',
    ].join('\n'),
  );
}

async function ofCampaign(host: Host, locale: string, asked: string, root: string) {
  const folder = folderOfCampaign(host, asked);
  const { campaign, brand } = await read(host, folder);
  const file = `${campaign.folder}/${locale}.mdx`;
  const from = campaign.locales[0];
  const words = from === undefined ? undefined : campaign.documents[from]?.source;
  if (from === undefined || !words)
    throw new Failure(2, `“${campaign.slug}” has no words that could be translated.`, {
      hint: `Run “diapason check --campaign ${folder}”: it says what is wrong.`,
    });
  if (host.exists(file))
    throw new Failure(2, `“${campaign.slug}” has words in “${locale}” already.`, {
      hint: `They are in ${file}.`,
    });
  const facts = factsWith(campaign, locale);
  const { text } = askInMdx(words.text, [], [`diapason-untranslated-from ${from}`]);
  const changed =
    facts === campaign.source.text ? {} : { replaced: { path: campaign.source.path, text: facts } };
  writeNewFiles(host.root, root, [{ path: file, text }], changed);
  const own = lacking(host, [campaign.source.path], new Set([...campaign.locales, from]), locale);
  terminal.out(
    [
      `wrote ${file}, with the words of ${from}.mdx`,
      ...(facts === campaign.source.text
        ? []
        : [`added “${locale}” to the locales of ${campaign.source.path}`]),
      '',
      ...(own.length > 0
        ? [`Texts of the campaign without “${locale}”:`, ...own.map((one) => `  ${one}`)]
        : []),
      ...brandReport(host, brand, locale),
      '',
      'Next: translate the words, then delete the comment at the head of the file. Until then they are left out.',
      `  npx diapason check --campaign ${folder}`,
      '',
    ].join('\n'),
  );
}

function factsWith({ source, slug }: Campaign, locale: string): string {
  const read = parseYamlPartly(source, new Findings())?.value as { locales?: unknown } | undefined;
  if (Array.isArray(read?.locales) && read.locales.includes(locale)) return source.text;
  const made = addLocale(source.text, locale);
  if (made === undefined)
    throw new Failure(2, `The locales of “${slug}” are not written as a list that can be added to.`, {
      hint: `Write them in ${source.path} like locales: [fr, ${locale}].`,
    });
  return made;
}

async function read(host: Host, folder: string): Promise<{ campaign: Campaign; brand: Brand }> {
  const wanted = (kind: string, name: string) => kind !== 'campaign' || name === folder;
  const { campaign, brand } = await openHub(host, wanted, new Findings()).campaign(folder);
  if (!campaign || !brand)
    throw new Failure(2, `The campaign “${folder}” cannot be read.`, {
      hint: `Run “diapason check --campaign ${folder}”: it says what is wrong.`,
    });
  return { campaign, brand };
}

async function brandNamed(host: Host, id: string): Promise<Brand> {
  const brands = listBrands(host);
  if (!brands.includes(id)) {
    const near = nearest(id, brands);
    throw new Failure(2, `There is no brand “${id}”.`, {
      hint: near ? `Did you mean “${near}”?` : `Brands of this hub: ${brands.join(', ')}.`,
    });
  }
  const brand = await loadBrand(host, id, new Findings());
  if (!brand)
    throw new Failure(2, `The brand “${id}” cannot be read.`, { hint: 'Run “diapason check”: it says why.' });
  return brand;
}

/** What the files of a brand lack, each at its place. */
function brandReport(host: Host, brand: Brand, locale: string): readonly string[] {
  const spoken = new Set([
    ...Object.keys(brand.voice.locales),
    ...Object.values(brand.fragments).flatMap((one) => Object.keys(one)),
    ...Object.values(brand.markets).flatMap(({ languages: forms }) => Object.keys(forms)),
  ]);
  const language = locale.split('-')[0]!;
  const fragments = Object.entries(brand.fragments)
    .filter(([, files]) => !files[locale] && !files[language])
    .map(([name]) => `${brand.folder}/fragments/${name}.${locale}.mdx is missing`);
  const found = [
    ...lacking(host, yamlFilesOf(host, brand), spoken, locale),
    ...fragments,
    ...columns(host, brand, locale),
  ];
  const lists = languages[language]
    ? []
    : [
        `Diapason has no lists of its own for “${language}”: of that language style and claims are not checked.`,
      ];
  if (found.length === 0) return [`${brand.name} has all that it needs in “${locale}”.`, ...lists];
  return [`Texts of ${brand.name} without “${locale}”:`, ...found.map((one) => `  ${one}`), ...lists];
}

function yamlFilesOf(host: Host, { folder }: Brand): readonly string[] {
  const own = host.list(folder).filter((name) => name.endsWith('.yaml') || name === 'brand.rules.json');
  const layouts = host.list(`${folder}/layouts`).filter((name) => name.endsWith('.yaml'));
  return [...own, ...layouts.map((name) => `layouts/${name}`)].map((name) => `${folder}/${name}`);
}

function lacking(host: Host, files: readonly string[], known: ReadonlySet<string>, locale: string): string[] {
  return files.flatMap((file) => {
    const source = readSource(host, file, new Findings());
    const authored = source && parseYamlPartly(source, new Findings());
    return authored
      ? lackingIn(authored, known, locale).map(({ at, path: key }) => `${place(at)}  ${key}`)
      : [];
  });
}

/** A catalogue that is a table has a column for each locale. */
function columns(host: Host, { folder }: Brand, locale: string): readonly string[] {
  const file = `${folder}/catalog.csv`;
  const source = host.exists(file) ? readSource(host, file, new Findings()) : undefined;
  const names = source === undefined ? [] : headOf(source);
  const fields = new Set(names.flatMap((name) => /^(.+)\.[a-z]{2}(?:-[A-Z]{2})?$/.exec(name)?.[1] ?? []));
  return [...fields]
    .filter(
      (field) => !names.includes(`${field}.${locale}`) && !names.includes(`${field}.${locale.split('-')[0]}`),
    )
    .map((field) => `${file}:1  a column “${field}.${locale}”`);
}

function headOf({ text }: SourceFile): readonly string[] {
  const line = text.split(/\r?\n/, 1)[0]!;
  return line.split(/[;,\t]/).map((name) => name.trim().replace(/^"|"$/g, ''));
}

function place({ file, line }: Span): string {
  return `${file}:${line}`;
}
