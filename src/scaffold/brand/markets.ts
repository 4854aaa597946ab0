/** `markets.yaml` of a new brand: one country, with its days off for the years to come. */
import type { Country } from '../countries.ts';
import { holidaysOf, regionalForms } from '../countries.ts';
import { yamlText } from '../yaml-text.ts';

/** Days of which the lowest price is the reference of a reduction (Directive 98/6/EC, article 6a). */
export const REFERENCE_PRICE_DAYS = 30;
const YEARS = 3;

/** `today`: ISO text, from which the years of moving holidays are counted. */
export function marketsText(country: Country, locales: readonly string[], today: string): string {
  const { sms, holidays } = country;
  const languages = locales.map(
    (locale) => `${locale}: ${locale.length === 2 ? regionalForms[locale] : locale}`,
  );
  const names = locales.map((locale) => `${locale}: ${yamlText(country.name[locale.slice(0, 2)]!)}`);
  const year = Number(today.slice(0, 4));
  const moving = Array.from({ length: YEARS }, (_, index) => holidaysOf(country, year + index))
    .flat()
    .filter((day) => !holidays.includes(day.slice(5)));
  return [
    '# Where the brand sells, and what binds it there. Have somebody who knows the law look at it.',
    'schema: 1',
    'markets:',
    `  ${country.id}:`,
    `    name: { ${names.join(', ')} }`,
    `    languages: { ${languages.join(', ')} }`,
    `    currency: ${country.currency}`,
    `    timeZone: ${country.timeZone}`,
    '    holidays:',
    '      # Every year.',
    ...holidays.map((day) => `      - ${day}`),
    '      # Around Easter.',
    ...moving.map((day) => `      - ${day}`),
    '    sms:',
    `      optOut: ${sms.optOut}            # an example: your provider’s own words and number`,
    '      senders: [alphanumeric, short-code]',
    `      hours: { from: "${sms.hours[0]}", to: "${sms.hours[1]}" }`,
    `      sundays: ${sms.restDays}`,
    `      holidays: ${sms.restDays}`,
    '    duties:',
    `      referencePriceDays: ${REFERENCE_PRICE_DAYS}`,
    '      unsubscribe: true',
    '      mentions: [company]',
    '',
  ].join('\n');
}
