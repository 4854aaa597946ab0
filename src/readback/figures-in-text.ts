/** Amounts of money and percentages in running words. Texts come through `plainSigns`. */
import { minorDigits } from '../source/scalars.ts';

interface Figure {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const symbols: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', $: 'USD' };
const words: Readonly<Record<string, string>> = {
  euro: 'EUR',
  euros: 'EUR',
  dollar: 'USD',
  dollars: 'USD',
  pounds: 'GBP',
};
const currencies = new Set(Intl.supportedValuesOf('currency'));

/** `1 234,50`, `1,234.50`, `45`, `24.5`. */
const amount = String.raw`\d{1,3}(?:[ .,]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?`;
const before = String.raw`(?<before>[€$£]|\b[A-Z]{3}) ?(?<first>${amount})`;
const after = String.raw`(?<second>${amount}) ?(?<after>[€$£]|[A-Z]{3}\b|(?:euros?|dollars?|pounds)\b)(?<cents>\d{2}(?!\d))?`;
const moneyPattern = new RegExp(String.raw`(?<![\d.,\p{L}])(?:${before}|${after})(?![\d\p{L}])`, 'gu');
const percentPattern =
  /(?<![\d.,\p{L}])(?<figure>\d{1,3}(?:[.,]\d{1,2})?) ?(?:%(?!\d)|(?:pour ?cent|per ?cent|percent)(?![\p{L}\d]))/giu;

/** Money; `dollar` is the campaign's currency, for “$” is that of many countries. */
export function moneyIn(plain: string, dollar?: string): readonly Figure[] {
  const found: Figure[] = [];
  for (const match of plain.matchAll(moneyPattern)) {
    const groups = match.groups!;
    const sign = groups.before ?? groups.after!;
    const currency = currencyOf(sign, dollar);
    if (currency === undefined) continue;
    const figure = groups.cents ? `${groups.second}.${groups.cents}` : (groups.first ?? groups.second!);
    const minor = minorOf(figure, currency);
    found.push({ key: `money:${minor} ${currency}`, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** Percentages without their sign: “-20 %” is `percent:20`, from its first digit on. */
export function percentsIn(plain: string): readonly Figure[] {
  return [...plain.matchAll(percentPattern)].map((match) => ({
    key: `percent:${Number(match.groups!.figure!.replace(',', '.'))}`,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function currencyOf(sign: string, dollar: string | undefined): string | undefined {
  if (sign === '$' && dollar && narrowSymbol(dollar) === '$') return dollar;
  const code = symbols[sign] ?? words[sign] ?? sign;
  return currencies.has(code) ? code : undefined;
}

function narrowSymbol(currency: string): string | undefined {
  return new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .formatToParts(0)
    .find((part) => part.type === 'currency')?.value;
}

/** One or two digits after the last separator are decimals; three are thousands. */
function minorOf(figure: string, currency: string): number {
  const digits = minorDigits(currency);
  const decimal = /[.,](\d{1,2})$/.exec(figure);
  const whole = (decimal ? figure.slice(0, decimal.index) : figure).replace(/\D/g, '');
  const fraction = (decimal?.[1] ?? '').padEnd(digits, '0').slice(0, digits);
  return Number(whole) * 10 ** digits + Number(fraction || '0');
}
