/** Each fact of a campaign and each piece: what is said where, and what is said nowhere. */
import { inChannelOrder } from '../../state/campaigns.ts';
import { type FactRow, factTable } from '../../state/fact-table.ts';
import type { Parsed } from '../../state/parsed.ts';
import { anchorOf, piecesOf } from '../../state/pieces.ts';
import type { ShownArtifact } from '../../state/studio-state.ts';
import { sayChannel } from '../../words/channels.ts';
import { panelWords } from '../../words/panels.ts';
import type { BoardPlace } from '../addresses.ts';
import { html, type Markup } from '../markup.ts';
import { type PageContext, say } from '../page-context.ts';
import { sayDay, sayTime } from '../parts/dates.ts';

/** `artifacts`: of one locale. */
export async function factsPanel(
  artifacts: readonly ShownArtifact[],
  parsed: Parsed,
  place: BoardPlace,
  context: PageContext,
): Promise<Markup> {
  const words = say(panelWords, context);
  const pieces = piecesOf(artifacts).map(({ artifact }) => artifact);
  const ordered = inChannelOrder(pieces.map(({ channel }) => channel)).map((channel) => ({
    channel,
    own: pieces.filter((one) => one.channel === channel),
  }));
  const columns = ordered.flatMap(({ own }) => own);
  const rows = await factTable(columns, parsed);
  if (rows.length === 0) return html`<p class="none">${words.noFacts}</p>`;
  return html`<p class="none">${words.factsHow}</p>${missing(rows, context)}
<div class="table-room" tabindex="0" role="group" aria-label="${words.facts}"><table class="facts">
<thead><tr><th rowspan="2" scope="col">${words.fact}</th><th rowspan="2" scope="col">${words.value}</th>${ordered.map(({ channel, own }) => html`<th colspan="${own.length}" scope="colgroup">${sayChannel(channel, context.language)}</th>`)}</tr>
<tr>${columns.map((one) => html`<th scope="col" class="piece-name"><a href="${context.to.board(place)}#${anchorOf(one)}">${shortName(one)}</a></th>`)}</tr></thead>
<tbody>${rows.map((row) => factRow(row, columns, context))}</tbody></table></div>`;
}

/** Said first, because a table of many facts does not fit a screen. */
function missing(rows: readonly FactRow[], context: PageContext): Markup | false {
  const { saidNowhere } = say(panelWords, context);
  const absent = rows.filter(isNowhere);
  return (
    absent.length > 0 &&
    html`<p class="missing"><b>${saidNowhere}</b> ${absent.map((row) => html`<a href="#${idOf(row)}"><code>${row.path}</code> ${sayFact(row.kind, row.key, context)}</a> `)}</p>`
  );
}

function isNowhere({ said }: FactRow): boolean {
  return said.every((one) => one === undefined);
}

/** Of several values of a fact, by segment or touchpoint, each has its row. */
function idOf({ path, key }: FactRow): string {
  return `fact-${`${path} ${key}`.replace(/[^a-zA-Z0-9]+/g, '-')}`;
}

function factRow(row: FactRow, columns: readonly ShownArtifact[], context: PageContext): Markup {
  const words = say(panelWords, context);
  const { path, kind, key, said } = row;
  const absent = isNowhere(row);
  return html`<tr id="${idOf(row)}"${absent && html` class="nowhere"`}><th scope="row"><code>${path}</code>${absent && html` <b>${words.nowhere}</b>`}</th><td>${sayFact(kind, key, context)}</td>${said.map(
    (one, index) =>
      one === undefined
        ? html`<td class="silent"><span class="unseen">${shortName(columns[index]!)} ${words.silent}</span><span aria-hidden="true">–</span></td>`
        : html`<td class="said${one.isRead && ' read'}" title="${one.words}"><span class="unseen">${shortName(columns[index]!)} ${one.isRead ? words.reads : words.says}</span><span aria-hidden="true">${one.isRead ? '○' : '●'}</span></td>`,
  )}</tr>`;
}

/** The channel stands above it. */
function shortName({ touchpoint, format, segment }: ShownArtifact): string {
  return [touchpoint, format, segment].filter((part) => part !== undefined).join(' · ');
}

/** A key, `money:8900 EUR`, in the words of the interface. */
function sayFact(kind: FactRow['kind'], key: string, { language }: PageContext): string {
  const value = key.slice(key.indexOf(':') + 1);
  if (kind === 'date') return sayDay(value, language, { day: 'numeric', month: 'long', year: 'numeric' });
  if (kind === 'time') return sayTime(value, language);
  if (kind === 'percent')
    return new Intl.NumberFormat(language, { style: 'percent' }).format(Number(value) / 100);
  if (kind !== 'money') return value;
  const [minor = '0', currency = 'EUR'] = value.split(' ');
  const format = new Intl.NumberFormat(language, { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(Number(minor) / 10 ** digits);
}
