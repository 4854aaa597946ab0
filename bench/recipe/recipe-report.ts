/** The demo beside the usual recipe, as Markdown. */
import { costCells, rangeOf } from '../hubs/cost-cells.ts';
import { type Cost, medianCost } from '../hubs/measure-process.ts';

/** One turn of each. */
export interface Round {
  readonly cold: Cost;
  readonly again: Cost;
  readonly word: Cost;
  /** The recipe as manuals show it. */
  readonly usual: Cost;
  /** As somebody writes it who minds the time. */
  readonly careful: Cost;
}

export const BUILDS = [
  { key: 'cold', name: 'cold' },
  { key: 'word', name: 'one word changed' },
  { key: 'again', name: 'nothing changed' },
] as const;

/** So many times as long as a cold build of ours the recipe should take, as it is usually written. */
const GOAL = 3;

const RECIPES = ['usual', 'careful'] as const;
type Recipe = (typeof RECIPES)[number];

/** How many times as long as ours the recipe takes on the wall: its median over ours. */
export function ratio(rounds: readonly Round[], recipe: Recipe, key: keyof Round): number {
  return median(rounds, recipe).wallS / median(rounds, key).wallS;
}

/** `load` is the load average of the last five minutes, `profile` where the time of a cold build goes. */
export function recipeReport(
  rounds: readonly Round[],
  machine: string,
  load: number,
  profile: readonly string[],
): string {
  const rows = BUILDS.map(
    ({ key, name }) =>
      `| Diapason, ${name} | ${costCells(median(rounds, key))} | ${RECIPES.map((recipe) => times(rounds, recipe, key)).join(' | ')} |`,
  );
  const runs =
    rounds.length === 1
      ? 'one run of each'
      : `medians of ${rounds.length} runs in turns, with the range in brackets`;
  return `${[
    `The demo hub on ${machine}; load average ${load.toFixed(1)} at the end of the run;`,
    `${runs}. Each run is a process of its own. Measured by \`npm run bench:recipe\`.`,
    'The recipe makes the same files in the same sizes, and all of them whatever was changed, for it knows no cache; it',
    'checks nothing. It is written as the manuals of its libraries show it (one piece after the other, fonts read for each',
    'picture, a browser launched for each PDF), and carefully (two at once, fonts parsed once, one browser for all).',
    '`bench/recipe/run.ts` says what it does and leaves out. Its processor time is without that of Chromium, which prints',
    'its PDFs.',
    '',
    '| build | wall | processor | peak memory | the usual recipe takes … times as long | the careful one |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    ...RECIPES.map((recipe) => `| the ${recipe} recipe | ${costCells(median(rounds, recipe))} | | |`),
    '',
    `The goal for a cold build is ${GOAL} times the usual recipe: ${ratio(rounds, 'usual', 'cold') < GOAL ? 'missed' : 'kept'}.`,
    ...(profile.length > 0 ? ['', 'Where its time goes:', '', ...profile.map((line) => `- ${line}`)] : []),
  ].join('\n')}\n`;
}

function times(rounds: readonly Round[], recipe: Recipe, key: keyof Round): string {
  const range = rangeOf(rounds.map((round) => round[recipe].wallS / round[key].wallS));
  return `${ratio(rounds, recipe, key).toFixed(1)}${range}`;
}

function median(rounds: readonly Round[], key: keyof Round): Cost {
  return medianCost(rounds.map((round) => round[key]));
}
