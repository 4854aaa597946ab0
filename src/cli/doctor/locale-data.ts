/** What `Intl` says of money and dates: a Node that was built with few languages says it in English. */
import process from 'node:process';
import type { Check, Finding } from './check.ts';

interface Sample {
  readonly language: string;
  readonly currency: string;
  readonly money: string;
  readonly date: string;
}

/** After CLDR. Spaces are compared as plain ones: which of the narrow and no-break ones is used changes with versions. */
export const samples: readonly Sample[] = [
  { language: 'fr', currency: 'EUR', money: '1 234,50 €', date: '18 avril 2027' },
  { language: 'fr-CA', currency: 'CAD', money: '1 234,50 $', date: '18 avril 2027' },
  { language: 'de', currency: 'EUR', money: '1.234,50 €', date: '18. April 2027' },
  { language: 'en-GB', currency: 'GBP', money: '£1,234.50', date: '18 April 2027' },
];

export const localeData: Check = {
  id: 'locale-data',
  title: 'locale data',
  where: 'anywhere',
  apart: false,
  ifLost: 'Take the Node of nodejs.org, or “npm install --save-dev node@24” in the hub.',
  look: () => [judgeLocales(samples, sayMoney, sayDate)],
};

export function judgeLocales(
  all: readonly Sample[],
  money: (sample: Sample) => string,
  date: (sample: Sample) => string,
): Finding {
  const { icu, cldr } = process.versions as Readonly<Record<string, string | undefined>>;
  const data = `ICU ${icu ?? 'unknown'}, CLDR ${cldr ?? 'unknown'}`;
  const wrong = all.flatMap((sample) =>
    [
      [money(sample), sample.money],
      [date(sample), sample.date],
    ].flatMap(([said = '', wanted]) => {
      const plain = said.replace(/\s/gu, ' ');
      return plain === wanted ? [] : [`${sample.language} says “${plain}” where “${wanted}” is usual`];
    }),
  );
  if (wrong.length > 0)
    return {
      status: 'problem',
      found: `${data}: ${wrong.join('; ')}.`,
      advice:
        'Take the Node of nodejs.org, or “npm install --save-dev node@24” in the hub; where NODE_ICU_DATA is set, take it away.',
    };
  const languages = all.map(({ language }) => language).join(', ');
  return { status: 'ok', found: `${data}; money and dates of ${languages} are as usual` };
}

function sayMoney({ language, currency }: Sample): string {
  return new Intl.NumberFormat(language, { style: 'currency', currency }).format(1234.5);
}

function sayDate({ language }: Sample): string {
  const style = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language, style).format(new Date('2027-04-18T12:00:00Z'));
}
