/** Recorded facts in the sentences of findings, and what one calls them: “keep the date”. */
import type { Says, Typed } from '../../ir/posted.ts';
import { isTyped } from '../../parse/typed-fact.ts';
import { sayDay } from '../../prose/calendar.ts';
import { parseMoney } from '../../source/scalars.ts';

export type Noun =
  | 'date'
  | 'hour'
  | 'price'
  | 'amount'
  | 'percentage'
  | 'code'
  | 'address'
  | 'figure'
  | 'words';

const day = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}))?$/;

/** What kind of fact stands at a path. */
export function nounOf(path: string, says: Says): Noun {
  if (typeof says !== 'string') return 'words';
  if (day.test(says)) return 'date';
  if (/^\d{2}:\d{2}$/.test(says)) return 'hour';
  if (/percent$/i.test(path)) return 'percentage';
  if (/code$|\.till\./i.test(path)) return 'code';
  if (/^https:/.test(says)) return 'address';
  if (/^[+-]?\d+([.,]\d+)?$/.test(says)) return 'figure';
  if (typeof parseMoney(says) === 'object') return /price$/i.test(path) ? 'price' : 'amount';
  return 'words';
}

/** `18 April`, with the year where `year` asks for it; `45 EUR`; `20 %`; FLEUR20; other words in quotes. */
export function sayTyped(path: string, says: Says, year = false): string {
  const noun = nounOf(path, says);
  if (typeof says !== 'string') {
    const first = isTyped(says) ? says : Object.values(says)[0]!;
    return `“${listed(first)}”`;
  }
  const [, date, time] = day.exec(says) ?? [];
  if (date !== undefined) {
    const said = sayDay(date, 'en-GB', { year });
    return time === undefined ? said : `${said}, ${time}`;
  }
  if (noun === 'percentage') return `${says} %`;
  return noun === 'words' ? `“${says}”` : says;
}

function listed(typed: Typed): string {
  return typeof typed === 'string' ? typed : new Intl.ListFormat('en-GB').format(typed);
}
