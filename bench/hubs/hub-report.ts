/** The figures of generated hubs as Markdown: costs, how they grow, and how they compare. */
import type { Cost } from './measure-process.ts';

export interface HubCosts {
  readonly campaigns: number;
  readonly pieces: number;
  readonly files: number;
  readonly cold: Cost;
  readonly again: Cost;
  readonly word: Cost;
  readonly token: Cost;
}

export interface HubFigures {
  /** From small to large. */
  readonly hubs: readonly HubCosts[];
  /** Of the first hub. */
  readonly recipe: Cost;
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

export function hubReport({ hubs, recipe, runs, machine, load }: HubFigures): string {
  const rows = hubs.flatMap((hub) =>
    BUILDS.map(
      ([key, name]) =>
        `| ${hub.campaigns} | ${hub.pieces} | ${hub.files} | ${name} | ${figures(hub[key])} | ${ratio(hub[key], hub.cold)} |`,
    ),
  );
  const first = hubs[0]!;
  return `${[
    `On ${machine}; load average ${load.toFixed(0)} at the end of the run, so the processor's time is what to read. ${runs === 1 ? 'One run of each' : `Medians of ${runs} runs`}, each a process of its own. Measured by \`npm run bench:hubs\`:`,
    'each campaign has its own words, facts and photograph, two languages, and a page, an email in two parts, a text',
    'message, a post and a banner. The token is the dark ground of pages and emails.',
    '',
    '| campaigns | pieces | files | build | wall | processor | peak memory | of cold |',
    '| ---: | ---: | ---: | --- | ---: | ---: | ---: | ---: |',
    ...rows,
    ...growth(hubs),
    '',
    `**The usual recipe** (\`bench/hubs/usual-recipe.ts\` says what it does and leaves out) on the hub of ${first.campaigns}: ${prose(recipe)}, each time, as it knows no cache. In processor time a cold build of ours takes ${share(first.cold, recipe)} of that, with one word changed ${share(first.word, recipe)}, with one token changed ${share(first.token, recipe)}, with nothing changed ${share(first.again, recipe)}; and it checks, reads back and reports.`,
  ].join('\n')}\n`;
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

function figures(cost: Cost): string {
  return `${cost.wallS.toFixed(1)} s | ${cost.cpuS.toFixed(1)} s | ${cost.peakMb.toFixed(0)} MB`;
}

function prose(cost: Cost): string {
  return `${cost.wallS.toFixed(1)} s on the wall, ${cost.cpuS.toFixed(1)} s of the processor, ${cost.peakMb.toFixed(0)} MB`;
}

function ratio(cost: Cost, cold: Cost): string {
  return cost === cold ? '–' : share(cost, cold);
}

function share(cost: Cost, whole: Cost): string {
  const percent = (cost.cpuS / whole.cpuS) * 100;
  return `${percent < 10 ? percent.toFixed(1) : percent.toFixed(0)} %`;
}
