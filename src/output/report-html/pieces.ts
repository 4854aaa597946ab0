/** Every piece of the build on a card: its picture or its first words, what it is, and a link to the file. */
import type { Artifact } from '../../ir/artifact.ts';
import { pieceId } from './ids.ts';
import { label } from './labels.ts';
import { html, type Markup } from './markup.ts';

export interface PiecesInput {
  readonly artifacts: readonly Artifact[];
  /** Data URIs by path. */
  readonly pictures: ReadonlyMap<string, string>;
}

/** About four lines of a card. */
const WORDS_SHOWN_CHARACTERS = 260;

export function piecesSection(input: PiecesInput): Markup {
  const shown = input.artifacts.filter((one) => !one.supporting);
  const campaigns = [...Map.groupBy(shown, (one) => `${one.brand} / ${one.campaign}`)].sort(byKey);
  return html`<section id="pieces"><h2>${label('pieces')}</h2>
${campaigns.map(
  ([name, pieces]) => html`<h3>${name}</h3>
${[...Map.groupBy(pieces, (one) => one.channel)].sort(byKey).map(
  ([
    channel,
    list,
  ]) => html`<div class="channel"><h4>${channel}</h4><ul class="pieces">${list.sort(byPath).map((one) => card(one, input))}</ul></div>
`,
)}`,
)}${supporting(input.artifacts)}</section>
`;
}

function card(one: Artifact, input: PiecesInput): Markup {
  const picture = input.pictures.get(one.path);
  return html`<li id="${pieceId(one.path)}"><a class="face" href="${address(one.path)}">${
    picture ? html`<img src="${picture}" alt="${wordsOf(one) || one.path}">` : wording(one)
  }</a>
<p class="what"><b>${one.format}</b> ${[one.locale, one.segment, one.touchpoint].filter(Boolean).join(' · ')}</p>
<p class="file">${[size(one), weight(one)].filter(Boolean).join(' · ')}</p>
<p class="file"><a href="${address(one.path)}"><code>${withinCampaign(one)}</code></a></p></li>
`;
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
  const list = artifacts.filter((one) => one.supporting).sort(byPath);
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
  const bytes = typeof one.body === 'string' ? Buffer.byteLength(one.body) : one.body.byteLength;
  return bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} kB`;
}

function address(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}

function byPath(a: Artifact, b: Artifact): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}
