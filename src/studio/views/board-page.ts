/** A campaign in one language: every artifact as it will be, and the findings beside them. */
import { isFor, piecesOf, type ShownPiece } from '../state/pieces.ts';
import type { ShownArtifact } from '../state/studio-state.ts';
import { boardWords } from '../words/board.ts';
import { findingsWords } from '../words/findings.ts';
import type { BoardPlace } from './addresses.ts';
import { html, type Markup } from './markup.ts';
import { cardsOf, nameOf } from './overview-page.ts';
import { type PageContext, say } from './page-context.ts';
import { countsView, findingsFor, findingsView } from './parts/findings-view.ts';
import { pieceView } from './parts/piece-view.ts';
import { shell } from './shell.ts';

export interface BoardAddress extends BoardPlace {
  /** Only what this segment gets; empty for everything. */
  readonly segment: string;
}

/** The order in which a person meets channels; others follow by name. */
const CHANNEL_ORDER = ['web', 'email', 'social', 'ads', 'print', 'sms', 'push'];

/** Undefined when there is no such campaign or locale. */
export function boardPage(context: PageContext, address: BoardAddress): Markup | undefined {
  const { shown, to } = context;
  const words = say(boardWords, context);
  const cards = cardsOf(shown.artifacts);
  const card = cards.find(
    (one) =>
      one.brand === address.brand && one.campaign === address.campaign && one.locale === address.locale,
  );
  if (!card) return undefined;
  const pieces = piecesOf(card.artifacts.filter((artifact) => isFor(artifact, address.segment)));
  const findings = findingsFor(shown.diagnostics, card.artifacts, card);
  const channels = channelsOf(pieces);
  const name = nameOf(shown.names, card);

  const main = html`<div class="board">
<div class="title"><p>${shown.names[card.brand] ?? card.brand}</p><h1>${name}</h1></div>
<div class="choices-row">
${choices(
  words.locales,
  cards.filter((one) => one.brand === card.brand && one.campaign === card.campaign).map((one) => one.locale),
  card.locale,
  (locale) => to.board({ ...card, locale }, { segment: address.segment }),
)}
${choices(words.segments, ['', ...segmentsOf(card.artifacts)], address.segment, (segment) => to.board(card, { segment }), words.everybody)}
${choices(words.channels, channels, undefined, (channel) => `#channel-${channel}`)}
</div>
<div id="live" class="columns">
<aside aria-labelledby="findings-title"><details open><summary><h2 id="findings-title">${say(findingsWords, context).findings}</h2> ${countsView(findings, context.words)}</summary>
${findingsView(findings, card.artifacts, context)}</details></aside>
<div class="channels">${channels.map(
    (
      channel,
    ) => html`<section id="channel-${channel}" class="channel" aria-labelledby="title-${channel}"><h2 id="title-${channel}">${channel}</h2>
<div class="pieces">${pieces.filter(({ artifact }) => artifact.channel === channel).map((piece) => pieceView(piece, context))}</div></section>`,
  )}</div>
</div>
</div>`;
  return shell(context, { title: name, address: to.board(card, { segment: address.segment }), main });
}

function choices(
  label: string,
  values: readonly string[],
  current: string | undefined,
  addressOf: (value: string) => string,
  nameOfEmpty = '',
): Markup | false {
  if (values.length < 2) return false;
  return html`<nav class="choices" aria-label="${label}"><span>${label}</span> ${values.map(
    (value) =>
      html`<a href="${addressOf(value)}"${value === current && html` aria-current="true"`}>${value === '' ? nameOfEmpty : value}</a> `,
  )}</nav>`;
}

function segmentsOf(artifacts: readonly ShownArtifact[]): string[] {
  return [...new Set(artifacts.flatMap((artifact) => artifact.segment?.split('+') ?? []))].sort();
}

function channelsOf(pieces: readonly ShownPiece[]): string[] {
  const rank = (channel: string) => {
    const index = CHANNEL_ORDER.indexOf(channel);
    return index === -1 ? CHANNEL_ORDER.length : index;
  };
  return [...new Set(pieces.map(({ artifact }) => artifact.channel))].sort(
    (a, b) => rank(a) - rank(b) || (a < b ? -1 : 1),
  );
}
