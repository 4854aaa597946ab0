/** A month as weeks of seven days: what happens on a day stands in it, what lasts lies across its days. */
import type { AgendaEntry } from '../../state/agenda.ts';
import { weeksOf } from '../../state/months.ts';
import { calendarWords } from '../../words/calendar.ts';
import { sayChannel } from '../../words/channels.ts';
import { html, type Markup } from '../markup.ts';
import { type PageContext, say } from '../page-context.ts';
import { sayDay, sayTime } from '../parts/dates.ts';

export function monthSheet(
  month: string,
  entries: readonly AgendaEntry[],
  today: string,
  context: PageContext,
): Markup {
  const { language } = context;
  const weeks = weeksOf(month);
  const isIdle = !entries.some((one) =>
    weeks.flat().some((day) => day.startsWith(month) && covers(one, day)),
  );
  return html`${isIdle && html`<p class="none">${say(calendarWords, context).nothing}</p>`}
<div class="month"><div class="weekdays" aria-hidden="true">${weeks[0]!.map((day) => html`<span>${sayDay(day, language, { weekday: 'short' })}</span>`)}</div>
${weeks.map((week) => weekView(week, month, entries, today, context))}</div>`;
}

function weekView(
  week: readonly string[],
  month: string,
  entries: readonly AgendaEntry[],
  today: string,
  context: PageContext,
): Markup {
  const lasting = entries.filter(
    ({ from, until }) => from !== undefined && until !== undefined && from <= week[6]! && until >= week[0]!,
  );
  return html`<div class="week"><ol class="days">${week.map((day, index) => {
    const own = entries.filter(({ from, until }) => from === day && until === undefined);
    const touched = own.length > 0 || lasting.some((one) => one.from === day || one.until === day);
    return html`<li class="day column-${index + 1}${day.startsWith(month) ? '' : ' outside'}${day === today ? ' today' : ''}${touched ? '' : ' idle'}"><p class="date"><time datetime="${day}"${day === today && html` aria-current="date"`}><span class="number" aria-hidden="true">${Number(day.slice(8))}</span><span class="unseen">${sayDay(day, context.language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })}</span></time></p>
${own.length > 0 && html`<ul>${own.map((one) => entryView(one, context))}</ul>`}</li>`;
  })}</ol>
${lasting.length > 0 && html`<ul class="lasting">${lasting.map((one) => barView(one, week, context))}</ul>`}</div>`;
}

function barView(one: AgendaEntry, week: readonly string[], context: PageContext): Markup {
  const from = Math.max(0, week.indexOf(one.from!));
  const until = week.indexOf(one.until!) === -1 ? 6 : week.indexOf(one.until!);
  const begins = one.from! >= week[0]!;
  const ends = one.until! <= week[6]!;
  return html`<li class="lasts column-${from + 1} span-${until - from + 1}${begins ? ' begins' : ''}${ends ? ' ends' : ''}">${linkOf(one, context, `${sayDay(one.from!, context.language, { day: 'numeric', month: 'short' })} – ${sayDay(one.until!, context.language, { day: 'numeric', month: 'short' })}`)}</li>`;
}

function entryView(one: AgendaEntry, context: PageContext): Markup {
  return html`<li>${linkOf(one, context, one.time === undefined ? '' : sayTime(one.time, context.language))}</li>`;
}

/** Leads to the board with this contact alone. */
function linkOf(one: AgendaEntry, { to, language }: PageContext, when: string): Markup {
  return html`<a href="${to.board(one, { touchpoint: one.touchpoint })}" data-channel="${one.channel}"><span class="when">${when}</span> <b>${sayChannel(one.channel, language)}</b> <span>${one.touchpoint}</span> <span class="of">${one.brandName} · ${one.campaignName}</span></a>`;
}

function covers({ from, until }: AgendaEntry, day: string): boolean {
  return from !== undefined && day >= from && day <= (until ?? from);
}
