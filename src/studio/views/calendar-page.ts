/** When each contact with a customer happens: a month as a sheet of weeks, or everything as a list. */
import { type AgendaEntry, agendaOf } from '../state/agenda.ts';
import { inChannelOrder } from '../state/campaigns.ts';
import { addMonths, isMonth } from '../state/months.ts';
import { calendarWords } from '../words/calendar.ts';
import { sayChannel } from '../words/channels.ts';
import type { Query } from './addresses.ts';
import { agendaList } from './calendar/agenda-list.ts';
import { monthSheet } from './calendar/month-sheet.ts';
import { html, type Markup } from './markup.ts';
import { type PageContext, say } from './page-context.ts';
import { sayDay } from './parts/dates.ts';
import { shell } from './shell.ts';

interface Choice {
  readonly view: 'month' | 'list';
  readonly month: string;
  readonly channel: string;
  readonly brand: string;
}

export function calendarPage(context: PageContext, query: URLSearchParams): Markup {
  const { shown, host, to, language } = context;
  const words = say(calendarWords, context);
  const today = host.now.slice(0, 10);
  const all = agendaOf(shown);
  const asked = query.get('month') ?? '';
  const choice: Choice = {
    view: query.get('view') === 'list' ? 'list' : 'month',
    month: isMonth(asked) ? asked : monthToShow(all, today),
    channel: query.get('channel') ?? '',
    brand: query.get('brand') ?? '',
  };
  const entries = all.filter(
    (one) =>
      (choice.channel === '' || one.channel === choice.channel) &&
      (choice.brand === '' || one.brand === choice.brand),
  );
  const turned = (months: number) =>
    to.calendar(queryOf({ ...choice, month: addMonths(choice.month, months) }));
  const main = html`<div class="calendar" data-sync="calendar">
<div class="head" data-swap="calendar-head"><h1>${choice.view === 'month' ? sayDay(`${choice.month}-01`, language, { month: 'long', year: 'numeric' }) : words.title}</h1>
${
  choice.view === 'month' &&
  html`<nav class="months" aria-label="${words.month}"><a class="button" href="${turned(-1)}" aria-label="${words.earlier}" data-switch data-focus="earlier">←</a> <a class="button" href="${to.calendar(queryOf({ ...choice, month: today.slice(0, 7) }))}" data-switch data-focus="today">${words.today}</a> <a class="button" href="${turned(1)}" aria-label="${words.later}" data-switch data-focus="later">→</a></nav>`
}
<nav class="choices views" aria-label="${words.views}">${(['month', 'list'] as const).map(
    (view) =>
      html`<a href="${to.calendar(queryOf({ ...choice, view }))}" data-switch data-focus="${view}"${view === choice.view && html` aria-current="true"`}>${words[view]}</a> `,
  )}</nav>
${filters(all, choice, context)}</div>
<div id="live">${
    all.length === 0
      ? html`<p class="none">${shown.isComposed ? words.nothingAtAll : context.words.working}</p>`
      : choice.view === 'month'
        ? monthSheet(choice.month, entries, today, context)
        : agendaList(entries, today, context)
  }</div></div>`;
  return shell(context, {
    title: words.title,
    address: to.calendar(queryOf(choice)),
    section: 'calendar',
    main,
    islands: ['calendar.css', 'switches.js'],
  });
}

/** This month when something happens in it, else the next in which something does, else the last. */
function monthToShow(all: readonly AgendaEntry[], today: string): string {
  const now = today.slice(0, 7);
  const dated = all.flatMap(({ from, until }) =>
    from === undefined ? [] : [[from, until ?? from] as const],
  );
  if (dated.some(([from, until]) => from.slice(0, 7) <= now && until.slice(0, 7) >= now)) return now;
  const next = dated.find(([from]) => from > today) ?? dated.at(-1);
  return next?.[0].slice(0, 7) ?? now;
}

function queryOf({ view, month, channel, brand }: Choice): Query {
  return { view: view === 'month' ? '' : view, month, channel, brand };
}

function filters(all: readonly AgendaEntry[], choice: Choice, context: PageContext): Markup {
  const words = say(calendarWords, context);
  const { language, to } = context;
  const channels = inChannelOrder(all.map(({ channel }) => channel)).map(
    (channel) => [channel, sayChannel(channel, language)] as const,
  );
  const brands = [...new Map(all.map(({ brand, brandName }) => [brand, brandName]))];
  const pick = (
    name: string,
    label: string,
    every: string,
    options: readonly (readonly [string, string])[],
    current: string,
  ) =>
    options.length > 1 &&
    html`<label>${label}<select name="${name}"><option value="">${every}</option>${options.map(
      ([value, text]) =>
        html`<option value="${value}"${value === current && html` selected`}>${text}</option>`,
    )}</select></label>`;
  return html`<form class="switches" method="get" action="${to.calendar().split('?')[0]!}" aria-label="${words.filters}" data-switches>
<input type="hidden" name="lang" value="${language}"><input type="hidden" name="view" value="${choice.view === 'month' ? '' : choice.view}"><input type="hidden" name="month" value="${choice.month}">
${pick('channel', words.channel, words.every, channels, choice.channel)}${pick('brand', words.brand, words.everyBrand, brands, choice.brand)}
<button type="submit" data-apply>${words.apply}</button></form>`;
}
