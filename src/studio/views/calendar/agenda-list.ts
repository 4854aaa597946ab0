/** Every contact in the order of its days, month by month; those without a day come last. */
import type { AgendaEntry } from '../../state/agenda.ts';
import { calendarWords } from '../../words/calendar.ts';
import { sayChannel } from '../../words/channels.ts';
import { html, type Markup } from '../markup.ts';
import { type PageContext, say } from '../page-context.ts';
import { sayDay, saySpan, sayTime } from '../parts/dates.ts';

export function agendaList(
  entries: readonly AgendaEntry[],
  today: string,
  context: PageContext,
): Markup | Markup[] {
  const words = say(calendarWords, context);
  const months = [...Map.groupBy(entries, ({ from }) => from?.slice(0, 7) ?? '')];
  return months.map(([month, own]) => {
    const title =
      month === ''
        ? words.undated
        : sayDay(`${month}-01`, context.language, { month: 'long', year: 'numeric' });
    return html`<section class="agenda"><h2>${title}</h2><div class="table" tabindex="0" role="group" aria-label="${title}"><table><thead><tr><th scope="col">${words.when}</th><th scope="col">${words.channel}</th><th scope="col">${words.what}</th><th scope="col">${words.campaign}</th><th scope="col">${words.audience}</th></tr></thead><tbody>${own.map((one) => rowView(one, today, context))}</tbody></table></div></section>`;
  });
}

function rowView(one: AgendaEntry, today: string, context: PageContext): Markup {
  const { shown, to, language } = context;
  const words = say(calendarWords, context);
  const isPast = one.from !== undefined && (one.until ?? one.from) < today;
  const names = new Map(
    shown.outlines[`${one.brand}/${one.campaign}`]?.segments.map(({ id, names }) => [
      id,
      names[language] ?? Object.values(names)[0],
    ]),
  );
  const audience = one.to.map((id) => names.get(id) ?? id).join(', ');
  return html`<tr${isPast && html` class="past"`}><td class="when">${whenView(one, context)}</td><td>${sayChannel(one.channel, language)}</td><td><a href="${to.board(one, { touchpoint: one.touchpoint })}">${one.touchpoint}</a></td><td>${one.campaignName}<span class="of">${one.brandName}</span></td><td>${audience === '' ? words.everybody : audience}</td></tr>`;
}

function whenView(one: AgendaEntry, context: PageContext): Markup {
  const { language } = context;
  const words = say(calendarWords, context);
  if (one.from === undefined) return html`–`;
  const day = sayDay(one.from, language, { weekday: 'short', day: 'numeric', month: 'short' });
  const short = { day: 'numeric', month: 'short' } as const;
  return html`<time datetime="${one.from}">${day}</time>${one.time !== undefined && html` ${sayTime(one.time, language)}`}${
    one.arrives
      ? html`<span class="of">${words.arrives} ${saySpan(...one.arrives, language)}</span>`
      : one.until !== undefined &&
        html`<span class="of">${words.until} ${sayDay(one.until, language, short)}</span>`
  }`;
}
