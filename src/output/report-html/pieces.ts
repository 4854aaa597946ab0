/** Every piece of the build on a card: its face, what it is, and links to its files. */
import type { Artifact } from '../../ir/artifact.ts';
import type { Face } from './faces.ts';
import { type Group, isCaption } from './groups.ts';
import { pieceId } from './ids.ts';
import { label } from './labels.ts';
import { html, type Markup } from './markup.ts';

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

/** About four lines of a card. */
const WORDS_SHOWN_CHARACTERS = 260;

export function piecesSection({ campaigns, artifacts, faces }: PiecesInput): Markup {
  return html`<section id="pieces"><h2 class="unseen">${label('pieces')}</h2>
${campaigns.map(
  ({
    name,
    sign,
    id,
    groups,
  }) => html`<section class="campaign" id="${id}"><h3>${sign && html`<img src="${sign}" alt="" width="40" height="40">`}${name}</h3>
${[...Map.groupBy(groups, ([one]) => one.channel)].map(
  ([channel, list]) =>
    html`<div class="channel"><h4>${channel}</h4><ul class="pieces">${list.map((group) => card(group, faces.get(group[0].path)))}</ul></div>
`,
)}</section>
`,
)}${supporting(artifacts)}</section>
`;
}

function card(group: Group, face: Face | undefined): Markup {
  const [one] = group;
  const formats = [...new Set(group.map((piece) => piece.format))].join(' + ');
  const names = [
    isCaption(one) ? html`<b>${label('caption')}</b> ${formats}` : html`<b>${one.touchpoint ?? formats}</b>`,
    ...(one.touchpoint === undefined || isCaption(one) ? [] : [html`${formats}`]),
    html`${one.locale}`,
    ...(one.segment === undefined ? [] : [html`${one.segment}`]),
  ];
  return html`<li${face?.kind === 'sides' && { html: ' class="two"' }}><a class="face ${face?.kind ?? 'said'}" href="${address(one.path)}">${
    face
      ? face.images.map(
          (image, index) =>
            html`<img src="${image}" alt="${index === 0 ? (face.alt ?? (wordsOf(one) || one.path)) : ''}">`,
        )
      : wording(one)
  }</a>
<p class="what">${joined(names)}</p>
<p class="file">${[size(one), weight(one)].filter(Boolean).join(' · ')}</p>
${group.map(
  (piece) =>
    html`<p class="file" id="${pieceId(piece.path)}"><a href="${address(piece.path)}"><code>${withinCampaign(piece)}</code></a></p>`,
)}</li>
`;
}

function joined(parts: readonly Markup[]): Markup[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [html` · `, part]));
}

function wording(one: Artifact): Markup {
  const title = one.data?.subject ?? one.data?.title;
  const words = (one.mime === 'text/plain' ? String(one.body) : wordsOf(one)).trim();
  const cut =
    words.length > WORDS_SHOWN_CHARACTERS
      ? `${words.slice(0, WORDS_SHOWN_CHARACTERS).toWellFormed()}…`
      : words;
  return html`<span class="words">${title !== undefined && html`<b>${String(title)}</b>`}${cut}</span>`;
}

/** What the piece says, in the order in which it says it. */
function wordsOf(one: Artifact): string {
  const texts = one.marks
    .filter((mark) => mark.kind === 'text' || mark.kind === 'fact')
    .map((mark) => mark.text);
  // Runs end inside sentences; a no-break space before a French colon is the author's and stays.
  return texts
    .join(' ')
    .replace(/[ \n]+/g, ' ')
    .replace(/ (?=[,.…)])/g, '')
    .trim();
}

function supporting(artifacts: readonly Artifact[]): Markup | false {
  const files = artifacts.filter((one) => one.supporting && !isCaption(one)).sort(byPath);
  // A picture that several mails share is one file.
  const list = [...new Map(files.map((one) => [one.path, one])).values()];
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

/** The heading above and the channel beside it have said the rest: `fr/lancement.html.html`. */
function withinCampaign(one: Artifact): string {
  const start = `${one.channel}/${one.brand}/${one.campaign}/`;
  return one.path.startsWith(start) ? one.path.slice(start.length) : one.path;
}

function size(one: Artifact): string | undefined {
  return one.width && one.height ? `${one.width} × ${one.height} ${one.unit ?? 'px'}` : undefined;
}

function weight(one: Artifact): string {
  const bytes =
    one.stored?.bytes ?? (typeof one.body === 'string' ? Buffer.byteLength(one.body) : one.body.byteLength);
  return bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} kB`;
}

function address(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}

function byPath(a: Artifact, b: Artifact): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
