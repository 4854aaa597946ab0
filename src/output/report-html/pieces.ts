/** Every piece of the build, campaign by campaign, channel by channel. */
import type { Artifact } from '../../ir/artifact.ts';
import type { Face } from './faces.ts';
import { address, weight } from './files.ts';
import { type Group, isCaption } from './groups.ts';
import { pieceId } from './ids.ts';
import { label } from './labels.ts';
import { html, type Markup } from './markup.ts';
import { pieceCard } from './piece-card.ts';

export interface CampaignPieces {
  /** As people call it: “Grenadine · Printemps 2027”. */
  readonly name: string;
  /** The brand's sign, as a data URI. */
  readonly sign?: string;
  /** Of its section. */
  readonly id: string;
  readonly groups: readonly Group[];
}

export interface PiecesInput {
  readonly campaigns: readonly CampaignPieces[];
  readonly artifacts: readonly Artifact[];
  /** By the path of a group's first piece. */
  readonly faces: ReadonlyMap<string, Face>;
}

/** Languages with fewer tiles than this share a row. */
const TILES_FOR_A_ROW = 3;

export function* piecesSection({ campaigns, artifacts, faces }: PiecesInput): Generator<Markup> {
  yield html`<section id="pieces"><h2 class="unseen">${label('pieces')}</h2>
`;
  for (const campaign of campaigns) yield campaignSection(campaign, faces);
  yield html`${supporting(artifacts)}</section>
`;
}

function campaignSection({ name, sign, id, groups }: CampaignPieces, faces: PiecesInput['faces']): Markup {
  const channels = [...Map.groupBy(groups, ([one]) => one.channel)];
  return html`<section class="campaign" id="${id}"><h3>${sign && html`<img src="${sign}" alt="" width="40" height="40">`}${name}</h3>
${channels.map(
  ([channel, list]) => html`<div class="channel"><h4>${channel}</h4><div class="rows">${rowsOf(
    list,
    faces,
  ).map(
    (row) => html`<ul class="pieces">${row.map((group) => pieceCard(group, faces.get(group[0].path)))}</ul>
`,
  )}</div></div>
`,
)}</section>
`;
}

/** One row of tiles for each language, so that they can be compared; the moments of the journey in one order. */
function rowsOf(groups: readonly Group[], faces: PiecesInput['faces']): readonly (readonly Group[])[] {
  const sorted = groups.toSorted(([a], [b]) => compare(orderOf(a), orderOf(b)));
  const rows = [...Map.groupBy(sorted, ([one]) => one.locale).values()];
  // Two sides of a card stand on two tiles.
  const tiles = (row: readonly Group[]) =>
    row.reduce((sum, [one]) => sum + (faces.get(one.path)?.kind === 'sides' ? 2 : 1), 0);
  return rows.some((row) => tiles(row) >= TILES_FOR_A_ROW) ? rows : [sorted];
}

function orderOf(one: Artifact): string {
  return JSON.stringify([one.locale, isCaption(one), one.touchpoint ?? '', one.path]);
}

function supporting(artifacts: readonly Artifact[]): Markup | false {
  const files = artifacts.filter((one) => one.supporting && !isCaption(one));
  // A picture that several mails share is one file.
  const list = [...new Map(files.map((one) => [one.path, one])).values()];
  list.sort((a, b) => compare(a.path, b.path));
  return (
    list.length > 0 &&
    html`<details><summary>${label('supporting')} (${list.length})</summary><ul class="plain">${list.map(
      (
        one,
      ) => html`<li id="${pieceId(one.path)}"><a href="${address(one.path)}"><code>${one.path}</code></a> ${weight(one)}</li>
`,
    )}</ul></details>`
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
