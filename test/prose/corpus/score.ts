/** How well the rules find the faults that were planted in the corpus, and what else they tell. */
import { readFileSync } from 'node:fs';
import type { Diagnostic } from '../../../src/diagnostic.ts';
import { rules } from '../../../src/rules/index.ts';
import { runSourceRules } from '../../../src/rules/run.ts';
import { loaded } from '../../rules/answer.ts';
import { hubWith } from '../../rules/hub.ts';

/** Which rule has to find which fault. */
const FINDERS: Readonly<Record<string, readonly string[]>> = {
  address: ['tone/address-is-one'],
  anglicism: ['language/has-its-own-word'],
  claim: ['message/claims-have-proof'],
  cliche: ['tone/says-it-plainly', 'message/claims-have-proof'],
  emoji: ['tone/emoji-keep-their-place'],
  exclamation: ['tone/exclamations-are-rare'],
  filler: ['tone/says-it-plainly'],
  hedge: ['tone/says-it-plainly'],
  inclusive: ['tone/everybody-is-meant'],
  jargon: ['tone/says-it-plainly'],
  link: ['links/labels-say-where'],
  passive: ['tone/sentences-are-active'],
  repeated: ['language/no-word-twice'],
  shout: ['tone/nothing-shouts'],
  spelling: ['language/is-spelled-right'],
  typography: ['language/typography-is-the-locales'],
  usage: ['language/usage-is-sound'],
  variant: ['language/spelling-is-of-one-country'],
};
const IDS = new Set(Object.values(FINDERS).flat());

export type Half = 'open' | 'held-out';
export type CorpusLanguage = 'en' | 'fr';

interface Planted {
  readonly label: string;
  /** From 0, in its document. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

export interface Tally {
  planted: number;
  found: number;
}

export interface Score {
  readonly paragraphs: number;
  /** By label of the fault. */
  readonly recall: ReadonlyMap<string, Tally>;
  /** By rule: what it told, and how much of that touches a planted fault. */
  readonly precision: ReadonlyMap<string, { told: number; right: number }>;
  /** Faults that no rule found, as they stand. */
  readonly missed: readonly string[];
  /** What was told where nothing was planted. */
  readonly wrong: readonly string[];
}

interface Paper {
  readonly lines: string[];
  readonly planted: Planted[];
}

/** Runs the rules over one half of a language's corpus. */
export async function scoreOf(language: CorpusLanguage, half: Half): Promise<Score> {
  const text = readFileSync(new URL(`./${language}.${half}.txt`, import.meta.url), 'utf8');
  const papers = new Map<string, Paper>();
  let paragraphs = 0;
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    paragraphs += 1;
    const address = /^(vous|tu): /.exec(line);
    const key = address?.[1] ?? 'you';
    const paper = papers.get(key) ?? { lines: [], planted: [] };
    papers.set(key, paper);
    place(paper, line.slice(address?.[0].length ?? 0));
  }
  const score = { paragraphs, recall: new Map(), precision: new Map(), missed: [], wrong: [] };
  for (const [address, paper] of papers) tally(score, paper, await tell(language, address, paper));
  return score;
}

/** A paragraph without its marks, which are kept as places; a vague label becomes a link. */
function place({ lines, planted }: Paper, marked: string) {
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/\[(?<label>[a-z]+)\|(?<words>[^\]]*)\]/g)) {
    const { label, words } = match.groups as { label: string; words: string };
    text += marked.slice(from, match.index);
    if (!FINDERS[label]) throw new Error(`There is no label “${label}”.`);
    const isLink = label === 'link';
    if (isLink) text += '[';
    planted.push({ label, line: lines.length, start: text.length, end: text.length + words.length });
    text += words + (isLink ? '](https://www.atelier.example/page)' : '');
    from = match.index + match[0].length;
  }
  lines.push(text + marked.slice(from), '');
}

async function tell(language: string, address: string, paper: Paper): Promise<readonly Diagnostic[]> {
  const told = { options: { keyboard: 'told' } };
  const { host, linesBefore } = hubWith([
    {
      language: 'yaml',
      file: 'voice.yaml',
      text: `schema: 1\nlocales: { ${language}: { address: ${address} } }\nemoji: never\nexclamations: { campaign: 50 }\npassive: { maxShare: 0 }`,
    },
    { language: 'json', text: JSON.stringify({ rules: { 'language/typography-is-the-locales': told } }) },
    { language: 'mdx', file: `${language}.mdx`, text: paper.lines.join('\n') },
  ]);
  const { campaigns, brands } = await loaded(host);
  const campaign = campaigns[0]!;
  const subject = { campaign, brand: brands.get(campaign.brand)!, now: host.now };
  const found = await runSourceRules(
    subject,
    rules.filter(({ id }) => IDS.has(id)),
  );
  const file = Object.keys(linesBefore).find((name) => name.endsWith(`/${language}.mdx`))!;
  return found
    .filter(({ at }) => at?.file === file && at.line > linesBefore[file]!)
    .map((one) => ({ ...one, at: { ...one.at!, line: one.at!.line - linesBefore[file]! - 1 } }));
}

function tally(
  score: {
    recall: Map<string, Tally>;
    precision: Map<string, { told: number; right: number }>;
    missed: string[];
    wrong: string[];
  },
  { lines, planted }: Paper,
  found: readonly Diagnostic[],
) {
  const touches = (one: Planted, { at }: Diagnostic) =>
    at!.line === one.line && at!.column - 1 < one.end && one.start < Math.max(at!.endColumn - 1, at!.column);
  for (const one of planted) {
    const isFound = found.some(
      (diagnostic) => FINDERS[one.label]!.includes(diagnostic.code) && touches(one, diagnostic),
    );
    const count = score.recall.get(one.label) ?? { planted: 0, found: 0 };
    score.recall.set(one.label, count);
    count.planted += 1;
    if (isFound) count.found += 1;
    else score.missed.push(`${one.label}: ${lines[one.line]!.slice(one.start, one.end)}`);
  }
  for (const diagnostic of found) {
    const count = score.precision.get(diagnostic.code) ?? { told: 0, right: 0 };
    score.precision.set(diagnostic.code, count);
    count.told += 1;
    if (planted.some((one) => touches(one, diagnostic))) count.right += 1;
    else {
      const { line, column, endColumn } = diagnostic.at!;
      score.wrong.push(`${diagnostic.code}: ${lines[line]!.slice(column - 1, endColumn - 1)}`);
    }
  }
}
