/** What a new brand’s markets.yaml says of the countries whose languages Diapason reads with lists of its own. */
import { addDays, easter } from './calendar.ts';

export type CountryId = 'FR' | 'GB' | 'DE';

export interface Country {
  readonly id: CountryId;
  /** By language. */
  readonly name: Readonly<Record<string, string>>;
  readonly currency: string;
  readonly timeZone: string;
  /** `MM-DD`, every year. */
  readonly holidays: readonly string[];
  /** Days from Easter Sunday. */
  readonly easterHolidays: readonly number[];
  /** Of promotional text messages. */
  readonly sms: {
    readonly optOut: string;
    readonly hours: readonly [from: string, to: string];
    readonly restDays: boolean;
  };
}

/**
 * Holidays are those of the whole country: Code du travail, L. 3133-1; Banking and Financial Dealings Act 1971 (in
 * England; its Mondays in May and August are left to the reader); the nine of all German states. Hours in France:
 * charter of the operators, as in both demo brands. Elsewhere no law names hours, and the same are good manners.
 */
export const countries: Readonly<Record<CountryId, Country>> = {
  FR: {
    id: 'FR',
    name: { fr: 'France', en: 'France', de: 'Frankreich' },
    currency: 'EUR',
    timeZone: 'Europe/Paris',
    holidays: ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'],
    easterHolidays: [1, 39, 50],
    sms: { optOut: 'STOP 36000', hours: ['08:00', '20:00'], restDays: false },
  },
  GB: {
    id: 'GB',
    name: { fr: 'Royaume-Uni', en: 'United Kingdom', de: 'Vereinigtes Königreich' },
    currency: 'GBP',
    timeZone: 'Europe/London',
    holidays: ['01-01', '12-25', '12-26'],
    easterHolidays: [-2, 1],
    sms: { optOut: 'STOP 80000', hours: ['08:00', '20:00'], restDays: true },
  },
  DE: {
    id: 'DE',
    name: { fr: 'Allemagne', en: 'Germany', de: 'Deutschland' },
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
    holidays: ['01-01', '05-01', '10-03', '12-25', '12-26'],
    easterHolidays: [-2, 1, 39, 50],
    sms: { optOut: 'STOP 80000', hours: ['08:00', '20:00'], restDays: true },
  },
};

const ofLanguage: Readonly<Record<string, CountryId>> = { fr: 'FR', de: 'DE', en: 'GB' };

/** The regional form that a language takes where the market does not say otherwise. */
export const regionalForms: Readonly<Record<string, string>> = { fr: 'fr-FR', en: 'en-GB', de: 'de-DE' };

/** English is what others add for their guests: the first language that is not decides, and Britain where none is. */
export function countryFor(locales: readonly string[]): Country {
  const language = locales.find((locale) => locale !== 'en') ?? 'en';
  return countries[ofLanguage[language] ?? 'GB'];
}

/** Days off of one year, as ISO text, in order. */
export function holidaysOf({ holidays, easterHolidays }: Country, year: number): readonly string[] {
  const moving = easterHolidays.map((offset) => addDays(easter(year), offset));
  return [...holidays.map((day) => `${year}-${day}`), ...moving].sort();
}
