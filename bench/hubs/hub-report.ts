/** The figures of generated hubs as Markdown: costs, how they grow, and how they compare. */
import { costCells } from './cost-cells.ts';
import type { Cost } from './measure-process.ts';

export interface HubCosts {
  readonly campaigns: number;
  readonly pieces: number;
  readonly files: number;
  readonly cold: Cost;
  readonly again: Cost;
  readonly word: Cost;
  readonly token: Cost;
  /** The usual recipe, which costs the same whatever was changed. */
  readonly recipe?: Cost;
}

export interface HubFigures {
  /** From small to large. */
  readonly hubs: readonly HubCosts[];
  readonly runs: number;
  readonly machine: string;
  /** Of the last five minutes. */
  readonly load: number;
}

const BUILDS = [
  ['cold', 'cold'],
  ['again', 'nothing changed'],
  ['word', 'one word changed'],
  ['token', 'one token changed'],
] as const;

export function hubReport({ hubs, runs, machine, load }: HubFigures): string {
  const rows = hubs.flatMap((hub) =>
    [...BUILDS, ['recipe', 'the careful recipe'] as const].flatMap(([key, name]) => {
      const cost = hub[key];
      const { campaigns, pieces, files, cold } = hub;
      return cost
        ? `| ${campaigns} | ${pieces} | ${files} | ${name} | ${costCells(cost)} | ${ratio(cost, cold)} |`
        : [];
    }),
  );
  return `${[
    `On ${machine}; load average ${load.toFixed(0)} at the end of the run, so the processor's time is what to read. ${runs === 1 ? 'One run of each' : `Medians of ${runs} runs with the range in brackets`}, each a process of its own. Measured by \`npm run bench:hubs\`:`,
    'each campaign has its own words, facts and photograph, two languages, and a page, an email in two parts, a text',
    'message, a post and a banner. The token is the dark ground of pages and emails.',
    '',
    '| campaigns | pieces | files | build | wall | processor | peak memory | of cold |',
    '| ---: | ---: | ---: | --- | ---: | ---: | ---: | ---: |',
    ...rows,
    ...growth(hubs),
    ...besideRecipe(hubs),
  ].join('\n')}\n`;
}

function besideRecipe(hubs: readonly HubCosts[]): string[] {
  const lines = hubs.flatMap((hub) => {
    const { campaigns, recipe } = hub;
    if (!recipe) return [];
    const times = BUILDS.map(([key, name]) => `${name} ${(recipe.wallS / hub[key].wallS).toFixed(1)}`);
    return `- ${campaigns} campaigns: ${times.join(', ')}`;
  });
  if (lines.length === 0) return [];
  return [
    '',
    'How many times as long as ours the usual recipe, carefully written, takes on the wall (`bench/recipe/run.ts` says what it does and leaves',
    'out; it knows no cache, so it always makes everything; ours also checks, reads back and reports):',
    '',
    ...lines,
  ];
}

/** Cost grows as the size to the power of this: 1 is in step. */
function growth(hubs: readonly HubCosts[]): string[] {
  return hubs.slice(1).flatMap((large, index) => {
    const small = hubs[index]!;
    const power = (of: (hub: HubCosts) => number) =>
      (Math.log(of(large) / of(small)) / Math.log(large.campaigns / small.campaigns)).toFixed(2);
    const parts = BUILDS.map(([key, name]) => `${name} ${power((hub) => hub[key].cpuS)}`);
    return [
      '',
      `From ${small.campaigns} to ${large.campaigns} campaigns, processor time grows with the power: ${parts.join(', ')}; peak memory of a cold build with ${power((hub) => hub.cold.peakMb)}.`,
    ];
  });
}

function ratio(cost: Cost, cold: Cost): string {
  return cost === cold ? '–' : share(cost, cold);
}

function share(cost: Cost, whole: Cost): string {
  const percent = (cost.cpuS / whole.cpuS) * 100;
  return `${percent < 10 ? percent.toFixed(1) : percent.toFixed(0)} %`;
}
