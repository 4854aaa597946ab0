/** `diapason new campaign --from`: last year’s words and structure, with its facts, claims and rights to be asked again. */
import type { Brand } from '../brand/brand.ts';
import { openHub } from '../build/hub.ts';
import { Findings } from '../diagnostic.ts';
import { createHost, type Host } from '../host.ts';
import type { Campaign } from '../ir/campaign.ts';
import { isRecord } from '../ir/facts.ts';
import { limits } from '../limits.ts';
import { Failure } from '../output/failure.ts';
import { listCampaigns } from '../parse/campaign.ts';
import { type Before, yearIn } from '../scaffold/from/asked-again.ts';
import { claimQuestions } from '../scaffold/from/claims.ts';
import { type Emptied, emptyFacts } from '../scaffold/from/empty-facts.ts';
import { askInMdx, askInYaml, type WithQuestions } from '../scaffold/from/head.ts';
import { literalsIn } from '../scaffold/from/literals.ts';
import { nextSlug } from '../scaffold/from/next-slug.ts';
import { rightsQuestion } from '../scaffold/from/rights.ts';
import type { NewFile, NewPicture } from '../scaffold/new-file.ts';
import { readSource } from '../source/file.ts';
import type { NewCampaignOptions } from './commands/new/campaign.ts';
import { type FolderFiles, filesOfCampaign } from './files-of-campaign.ts';
import { folderOfCampaign } from './folder-of-campaign.ts';
import { hubRoot } from './hub-root.ts';
import { refuseSlug } from './new-campaign.ts';
import { writeNewFiles } from './new-files.ts';
import { today } from './now.ts';
import { terminal } from './terminal.ts';

/** Throws `Failure` 2 for a name that is taken, and for a campaign that cannot be read. */
export async function newCampaignFrom(asked: string | undefined, from: string, options: NewCampaignOptions) {
  refuseOptions(options);
  const host = createHost(hubRoot(options.root), options.now ?? today());
  const folder = folderOfCampaign(host, from);
  const { campaign, brand } = await readLast(host, folder);
  const slug = asked ?? proposed(folder, host.now);
  const before = { code: codeOf(campaign) };
  refuseSlug(slug, listCampaigns(host));

  const files = filesOfCampaign(host, campaign.folder);
  const emptied = emptiedFacts(campaign, slug, options.name, before);
  const rights = await Promise.all(
    files.pictures.map((file) => rightsQuestion(file, { before: folder, now: slug }, brand.rules.rights)),
  );
  const facts = askInYaml(emptied.text, rights);
  const claims = claimQuestions(campaign, brand.claims);
  const words = files.words.map((file) => {
    const text = readSource(host, `${campaign.folder}/${file}`, new Findings())?.text ?? '';
    return { file, ...askInMdx(text, claims[file.replace(/\.mdx$/, '')] ?? []) };
  });

  const target = `content/campaigns/${slug}`;
  const written: (NewFile | NewPicture)[] = [
    { path: `${target}/campaign.yaml`, text: facts.text },
    ...words.map(({ file, text }) => ({ path: `${target}/${file}`, text })),
    ...files.pictures.map((file) => pictureOf(host, campaign.folder, file, target)),
  ];
  writeNewFiles(host.root, options.root, written);
  const moved = new Map<string, WithQuestions>([
    ['campaign.yaml', facts],
    ...words.map((one) => [one.file, one] as const),
  ]);
  const literals = literalsIn(campaign, before).flatMap(({ at, text }) => {
    const file = at.file.startsWith(`${campaign.folder}/`) ? at.file.slice(campaign.folder.length + 1) : '';
    const head = moved.get(file);
    return head ? [`${target}/${file}:${at.line > head.after ? at.line + head.by : at.line}  “${text}”`] : [];
  });
  terminal.out(
    report({
      slug,
      from: campaign.slug,
      paths: written.map(({ path }) => path),
      emptied,
      questions: rights.length + Object.values(claims).flat().length,
      left: files.left,
      literals,
    }),
  );
}

/** What a copy takes from the other campaign. */
function refuseOptions({ brand, locales, channels }: NewCampaignOptions) {
  const given = Object.entries({ brand, locales, channels }).find(([, value]) => value !== undefined);
  if (given)
    throw new Failure(
      2,
      `“--${given[0]}” does not go with “--from”: the copy has those of the other campaign.`,
      {
        hint: 'Leave it out, and change it in campaign.yaml afterwards.',
      },
    );
}

async function readLast(host: Host, folder: string): Promise<{ campaign: Campaign; brand: Brand }> {
  const wanted = (kind: string, name: string) => kind !== 'campaign' || name === folder;
  const { campaign, brand } = await openHub(host, wanted, new Findings()).campaign(folder);
  if (!campaign || !brand)
    throw new Failure(2, `The campaign “${folder}” cannot be read, so nothing can be taken from it.`, {
      hint: `Run “diapason check --campaign ${folder}”: it says what is wrong.`,
    });
  return { campaign, brand };
}

function proposed(folder: string, now: string): string {
  const slug = nextSlug(folder, now);
  if (slug === undefined)
    throw new Failure(2, `“${folder}” has no year in its name to go on from.`, {
      hint: `Name the new one: diapason new campaign ${folder}-${now.slice(0, 4)} --from ${folder}`,
    });
  return slug;
}

function codeOf({ facts }: Campaign): string | undefined {
  const code = facts.offer !== undefined && isRecord(facts.offer) ? facts.offer.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

function emptiedFacts(campaign: Campaign, slug: string, name: string | undefined, before: Before): Emptied {
  const last = yearIn(campaign.slug) ?? yearIn(campaign.name);
  const now = yearIn(slug);
  const years = last !== undefined && now !== undefined && last !== now ? ([last, now] as const) : undefined;
  const emptied = emptyFacts(campaign.source.text, before, { slug, years, name });
  if (!emptied)
    throw new Failure(
      2,
      'Its campaign.yaml shares values through “&” and “*”, which cannot be asked for one by one.',
      {
        hint: `Write them out in ${campaign.source.path} first.`,
      },
    );
  return emptied;
}

function pictureOf(host: Host, folder: string, file: string, target: string): NewPicture {
  const read = host.read(`${folder}/${file}`, limits.imageBytes);
  if (!read.ok)
    throw new Failure(2, `The picture “${folder}/${file}” cannot be copied.`, {
      hint: `Run “diapason check”: it says what is wrong with it.`,
    });
  return { path: `${target}/${file}`, bytes: read.bytes };
}

interface Told {
  readonly slug: string;
  readonly from: string;
  readonly paths: readonly string[];
  readonly emptied: Emptied;
  readonly questions: number;
  readonly left: FolderFiles['left'];
  readonly literals: readonly string[];
}

function report({ slug, from, paths, emptied, questions, left, literals }: Told): string {
  const facts = emptied.asked.length;
  const kept = emptied.kept.map((path) => path.join('.'));
  return [
    ...paths.map((path) => `wrote ${path}`),
    '',
    `${count(facts, 'fact is', 'facts are')} to be filled in; what each was stands in a comment on its line.`,
    ...(questions > 0
      ? [
          `${count(questions, 'question stands', 'questions stand')} at the head of the files, about claims and rights.`,
        ]
      : []),
    ...(kept.length > 0 ? [`Kept, because only you know what these figures are: ${kept.join(', ')}.`] : []),
    ...left.map(({ file, why }) => `Not carried over: ${file}, ${why}.`),
    '',
    ...(literals.length > 0
      ? [
          `Typed by hand in the words, as ${from} had it; change what is no longer true:`,
          ...literals.map((one) => `  ${one}`),
          '',
        ]
      : []),
    'Next: fill in what is asked for. “check” names each place, and has nothing to say when all is settled.',
    `  npx diapason check --campaign ${slug}`,
    'Until then, the other campaigns are built with:',
    '  npx diapason build --keep-going',
    '',
  ].join('\n');
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
