/** Which values of campaign.yaml were true of last year’s campaign only, and are asked again of the next. */
import { parseMoney } from '../../source/scalars.ts';

/** Keys of maps, indexes of lists. */
export type Path = readonly (string | number)[];

/** Figures, days, prices and codes, by their place; `*` stands for any one step. */
const ALWAYS: readonly RegExp[] = [
  /^offer\.(percent|amount|price|points|code|starts|ends|minimum)$/,
  /^offer\.gift(\.|$)/,
  /^products\.\d+\.(price|lowest30Days|prices\..+)$/,
  /^loyalty\.(per|points|multiplier|starts|ends|reward\.(points|worth))$/,
  /^events\.\d+\.(date|from|to|minutes|price)$/,
  /^coupon\.(code|till\.value)$/,
  /^journey\.\d+\.(at|until|posted|arrives\.\d+)$/,
  /^(audience\.segments|journey)\.\d+\.facts\.offer\.(percent|amount|price|points|code|starts|ends|minimum)$/,
];

/** Values that may be anything: their own form says what they are. */
const FREE = /^(facts|products\.\d+\.facts|(audience\.segments|journey)\.\d+\.facts)\./;

/** Addresses may carry the year or the code. */
const ADDRESS = /^(landing|shortLink|links\.[^.]+|products\.\d+\.link)$/;

export interface Before {
  /** The code that worked then. */
  readonly code?: string | undefined;
}

export function isAskedAgain(path: Path, typed: string, before: Before): boolean {
  const place = path.join('.');
  if (typed.trim() === '') return false;
  if (ALWAYS.some((one) => one.test(place))) return true;
  if (FREE.test(place)) return isDayOrPrice(typed) || isOldCode(typed, before) || /percent$/i.test(place);
  return ADDRESS.test(place) && isOfThatYear(typed, before);
}

/** Figures among free facts that nobody can tell the meaning of: a weight, a latitude, a number of seats. */
export function isUnknownFigure(path: Path, typed: string): boolean {
  return FREE.test(path.join('.')) && /^[+-]?\d+([.,]\d+)?$/.test(typed.trim());
}

/** Whether a text names a year or the code of then. */
export function isOfThatYear(text: string, before: Before): boolean {
  return yearIn(text) !== undefined || isOldCode(text, before);
}

/** The first year that stands in a text by itself: `spring-2027`. */
export function yearIn(text: string): string | undefined {
  return /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(text)?.[0];
}

function isOldCode(text: string, { code }: Before): boolean {
  return code !== undefined && code !== '' && text.toUpperCase().includes(code.toUpperCase());
}

function isDayOrPrice(typed: string): boolean {
  const text = typed.trim();
  if (/^\d{4}-\d{2}-\d{2}([ T]\d{2}:\d{2})?$/.test(text) || /^\d{2}:\d{2}$/.test(text)) return true;
  return /[€$£]|\b[A-Z]{3}\b/.test(text) && typeof parseMoney(text) === 'object';
}
