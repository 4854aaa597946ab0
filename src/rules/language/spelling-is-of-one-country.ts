import { z } from 'zod';
import { type Country, type Variant, variantOf } from '../../prose/variants.ts';
import { type Word, wordsOf } from '../../prose/words.ts';
import { defineRule } from '../rule.ts';
import { type CopyText, copyOf } from '../shared/copy.ts';
import { voiceIn } from '../shared/voice.ts';

export const spellingIsOfOneCountry = defineRule({
  id: 'language/spelling-is-of-one-country',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  strict: { warningsAreErrors: true },
  summary: 'English is spelled as in one country: British or American.',
  options: z.strictObject({}),
  messages: {
    other: {
      severity: 'warning',
      message: '“{word}” is {country} spelling, and this text is {home}.',
      hint: 'Write: {other}.',
    },
  },
  check({ campaign, brand, report }) {
    for (const locale of campaign.locales) {
      if (locale.split('-')[0] !== 'en') continue;
      const found = copyOf(campaign)
        .filter((copy) => copy.locale === locale)
        .flatMap(variantsIn);
      const declared = voiceIn(brand.voice, locale)?.variant;
      const home = declared ?? countryOf(locale) ?? commoner(found);
      for (const { copy, word, variant } of found) {
        if (variant.country === home) continue;
        const at = copy.at(word.start, word.end);
        const fix = copy.editable ? { fix: { at, text: variant.other } } : {};
        const values = {
          word: word.text,
          country: NAMES[variant.country],
          home: NAMES[home],
          other: variant.other,
        };
        report('other', { at, ...fix }, values);
      }
    }
  },
});

interface Found {
  readonly copy: CopyText;
  readonly word: Word;
  readonly variant: Variant;
}

const NAMES: Readonly<Record<Country, string>> = { british: 'British', american: 'American' };

/** Names have their own spelling: Pearl Harbor. */
function variantsIn(copy: CopyText): readonly Found[] {
  const { text } = copy.passage;
  return wordsOf(text).flatMap((word) => {
    const variant = variantOf(word.text);
    const isName = /^\p{Lu}/u.test(word.text) && !/(?:^|[.!?…:]\s+)$/u.test(text.slice(0, word.start));
    return variant && !isName ? [{ copy, word, variant }] : [];
  });
}

function countryOf(locale: string): Country | undefined {
  const region = locale.split('-')[1];
  return region === undefined ? undefined : region === 'US' ? 'american' : 'british';
}

function commoner(found: readonly Found[]): Country {
  const american = found.filter(({ variant }) => variant.country === 'american').length;
  return american > found.length / 2 ? 'american' : 'british';
}
