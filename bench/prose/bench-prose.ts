/**
 * `npm run bench:prose`: what the rules of tone and language find of the faults planted in the corpus, what else they
 * tell, and how many words a second they read. Prints; asserts nothing (`test/prose/corpus.test.ts` does).
 *
 *     npm run bench:prose -- --write docs/benchmarks.md
 */
import { parseArgs } from 'node:util';
import { type CorpusLanguage, type Half, type Score, scoreOf } from '../../test/prose/corpus/score.ts';
import { describeMachine } from '../machine.ts';
import { writeSection } from '../write-section.ts';
import { readingSpeed } from './reading-speed.ts';

const { values } = parseArgs({ options: { write: { type: 'string' } } });
const LANGUAGES: readonly CorpusLanguage[] = ['en', 'fr'];
const HALVES: readonly Half[] = ['open', 'held-out'];
const NAMES = { en: 'English', fr: 'French' } as const;
const BUDGETS = { en: 100_000, fr: 30_000 } as const;

const scores = new Map<string, Score>();
for (const language of LANGUAGES)
  for (const half of HALVES) scores.set(`${language} ${half}`, await scoreOf(language, half));

function table(
  title: string,
  of: (score: Score) => ReadonlyMap<string, readonly [right: number, all: number]>,
) {
  const columns = [...scores.values()].map(of);
  const rows = [...new Set(columns.flatMap((column) => [...column.keys()]))].sort();
  const cell = (pair: readonly [number, number] | undefined) => (pair ? `${pair[0]} of ${pair[1]}` : '–');
  const sum = (column: ReadonlyMap<string, readonly [number, number]>) => {
    const [right, all] = [0, 1].map((index) =>
      [...column.values()].reduce((total, pair) => total + pair[index]!, 0),
    );
    return `${right} of ${all} (${Math.round((100 * right!) / all!)} %)`;
  };
  return [
    `| ${title} | ${[...scores.keys()].map(nameOf).join(' | ')} |`,
    `| --- | ${[...scores.keys()].map(() => '---:').join(' | ')} |`,
    ...rows.map((row) => `| ${row} | ${columns.map((column) => cell(column.get(row))).join(' | ')} |`),
    `| all | ${columns.map(sum).join(' | ')} |`,
  ];
}

function nameOf(key: string): string {
  const [language, half] = key.split(' ') as [CorpusLanguage, Half];
  return `${NAMES[language]}, ${half === 'open' ? 'open' : 'held out'}`;
}

const speeds = [];
for (const language of LANGUAGES) speeds.push([language, await readingSpeed(language)] as const);
const text = [
  'Of marketing paragraphs in `test/prose/corpus`, half of them with planted faults and half clean. They were written',
  'without sight of the rules. The lists were tuned with the open half alone; the other half was left alone. Measured by',
  '`npm run bench:prose`.',
  '',
  'Faults found, by kind:',
  '',
  ...table(
    'fault',
    ({ recall }) => new Map([...recall].map(([label, one]) => [label, [one.found, one.planted] as const])),
  ),
  '',
  'Of what a rule told, so much touches a planted fault. “Wrong” spelling is mostly a rare word or an invented name that the',
  'dictionary lacks, for which `words` in `voice.yaml` is there:',
  '',
  ...table(
    'rule',
    ({ precision }) => new Map([...precision].map(([rule, one]) => [rule, [one.right, one.told] as const])),
  ),
  '',
  `Words that the rules of tone and language read in a second, warm, on one core of ${describeMachine()}:`,
  '',
  ...speeds.map(
    ([language, { wordsPerSecond, slowest }]) =>
      `- ${NAMES[language]}: ${Math.round(wordsPerSecond / 1000)},000 (budget ${BUDGETS[language].toLocaleString('en-GB')}: ${wordsPerSecond < BUDGETS[language] ? 'missed' : 'kept'}); most time: ${slowest.join(', ')}`,
  ),
].join('\n');
process.stdout.write(`${text}\n`);
if (values.write) writeSection(values.write, 'Rules of tone and language', text);
