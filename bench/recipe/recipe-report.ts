/** The demo beside the usual recipe, as Markdown. */
import { costCells, rangeOf } from '../hubs/cost-cells.ts';
import { type Cost, medianCost } from '../hubs/measure-process.ts';

/** One turn of each. */
export interface Round {
  readonly cold: Cost;
  readonly again: Cost;
  readonly word: Cost;
  readonly recipe: Cost;
}

export const BUILDS = [
  { key: 'cold', name: 'cold' },
  { key: 'word', name: 'one word changed' },
  { key: 'again', name: 'nothing changed' },
] as const;

/** So many times as long as a cold build of ours the recipe should take. */
const GOAL = 3;

/** How many times as long as ours the recipe takes on the wall: its median over ours. */
export function ratio(rounds: readonly Round[], key: keyof Round): number {
  return median(rounds, 'recipe').wallS / median(rounds, key).wallS;
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
      `| Diapason, ${name} | ${costCells(median(rounds, key))} | ${ratio(rounds, key).toFixed(1)}${rangeOf(rounds.map((round) => round.recipe.wallS / round[key].wallS))} |`,
  );
  const runs =
    rounds.length === 1
      ? 'one run of each'
      : `medians of ${rounds.length} runs in turns, with the range in brackets`;
  return `${[
    `The demo hub on ${machine}; load average ${load.toFixed(1)} at the end of the run;`,
    `${runs}. Each run is a process of its own. Measured by \`npm run bench:recipe\`.`,
    'The recipe makes the same files in the same sizes, and all of them whatever was changed, for it knows no cache; it',
    'checks nothing. `bench/recipe/run.ts` says what it does and leaves out. Its processor time is without that of Chromium,',
    'which prints its PDFs.',
    '',
    '| build | wall | processor | peak memory | the recipe takes … times as long |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows,
    `| the usual recipe | ${costCells(median(rounds, 'recipe'))} | |`,
    '',
    `The goal for a cold build is ${GOAL} times: ${ratio(rounds, 'cold') < GOAL ? 'missed' : 'kept'}.`,
    ...(profile.length > 0 ? ['Where its time goes:', '', ...profile.map((line) => `- ${line}`)] : []),
  ].join('\n')}\n`;
}

function median(rounds: readonly Round[], key: keyof Round): Cost {
  return medianCost(rounds.map((round) => round[key]));
}
