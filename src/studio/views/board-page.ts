/** A campaign in one language: every artifact as it will be, and the findings beside them. */
import { brandNameOf, inChannelOrder, nameOf } from '../state/campaigns.ts';
import { findingsFor } from '../state/findings.ts';
import { isFor, piecesOf } from '../state/pieces.ts';
import { artifactsOf } from '../state/shown-index.ts';
import type { ShownArtifact } from '../state/studio-state.ts';
import { boardWords } from '../words/board.ts';
import { findingsWords } from '../words/findings.ts';
import type { BoardPlace } from './addresses.ts';
import { html, type Markup } from './markup.ts';
import { type PageContext, say } from './page-context.ts';
import { countsView, findingsView } from './parts/findings-view.ts';
import { pieceView } from './parts/piece-view.ts';
import { shell } from './shell.ts';

export interface BoardAddress extends BoardPlace {
  /** Only what this segment gets; empty for everything. */
  readonly segment: string;
}

/** Undefined when there is no such campaign or locale. */
export function boardPage(context: PageContext, address: BoardAddress): Markup | undefined {
  const { shown, to } = context;
  const words = say(boardWords, context);
  const all = artifactsOf(shown, address.brand, address.campaign);
  const own = all.filter(({ locale }) => locale === address.locale);
  if (own.length === 0) return undefined;
  const pieces = piecesOf(own.filter((artifact) => isFor(artifact, address.segment)));
  const findings = findingsFor(shown, own, address);
  const channels = inChannelOrder(pieces.map(({ artifact }) => artifact.channel));
  const name = nameOf(shown, address.brand, address.campaign);
  const locales = [...new Set(all.map(({ locale }) => locale))];

  const main = html`<div class="board">
<div class="title"><p>${brandNameOf(shown, address.brand)}</p><h1>${name}</h1></div>
<div class="choices-row">
${choices(words.locales, locales, address.locale, (locale) => to.board({ ...address, locale }, { segment: address.segment }))}
${choices(words.segments, ['', ...segmentsOf(own)], address.segment, (segment) => to.board(address, { segment }), words.everybody)}
${choices(words.channels, channels, undefined, (channel) => `#channel-${channel}`)}
</div>
<div id="live" class="columns">
<aside aria-labelledby="findings-title"><details open><summary><h2 id="findings-title">${say(findingsWords, context).findings}</h2> ${countsView(findings, context.words)}</summary>
${findingsView(findings, own, context)}</details></aside>
<div class="channels">${channels.map(
    (
      channel,
    ) => html`<section id="channel-${channel}" class="channel" aria-labelledby="title-${channel}"><h2 id="title-${channel}">${channel}</h2>
<div class="pieces">${pieces.filter(({ artifact }) => artifact.channel === channel).map((piece) => pieceView(piece, context))}</div></section>`,
  )}</div>
</div>
</div>`;
  return shell(context, {
    title: name,
    address: to.board(address, { segment: address.segment }),
    main,
    islands: ['findings.css', 'board.css'],
  });
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
