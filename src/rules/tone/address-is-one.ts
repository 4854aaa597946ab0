import { z } from 'zod';
import type { Brand } from '../../brand/brand.ts';
import type { Voice } from '../../brand/voice.ts';
import type { Message } from '../../diagnostic.ts';
import type { Campaign } from '../../ir/campaign.ts';
import { type AddressSlip, type FrenchAddress, frenchSlips } from '../../prose/french-address.ts';
import { type GermanAddress, germanSlips } from '../../prose/german-address.ts';
import { type Sentence, sentencesOf } from '../../prose/sentences.ts';
import { defineRule, type Report } from '../rule.ts';
import { type CopyText, copyOf } from '../shared/copy.ts';
import { isInName, namesOf } from '../shared/names-in-text.ts';
import { voiceIn } from '../shared/voice.ts';

export const addressIsOne = defineRule({
  id: 'tone/address-is-one',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  summary: 'The customer is addressed in one form, the brand’s, in every text: tu or vous, du or Sie.',
  options: z.strictObject({}),
  messages: {
    wrong: {
      severity: 'error',
      message: '{brand} says {form}: “{proposal}”.',
      hint: 'Instead of “{typed}”.',
    },
    unclear: {
      severity: 'error',
      message: '{brand} says {form}, not “{typed}”.',
      hint: 'Rewrite the sentence with {form}.',
    },
    mixed: {
      severity: 'error',
      message: 'This campaign mostly says {form}, and here “{typed}”.',
      hint: 'Keep to one form, and set it as “address” in voice.yaml.',
    },
  },
  check({ campaign, brand, report }) {
    const names = namesOf(campaign, brand);
    for (const locale of campaign.locales) {
      if (locale.split('-')[0] === 'de') checkGerman(campaign, brand, locale, report);
      if (locale.split('-')[0] !== 'fr') continue;
      const texts = copyOf(campaign).filter(
        (copy) => copy.locale === locale && copy.passage.block !== 'Quote',
      );
      const declared = addressOf(brand.voice, locale);
      const form = declared ?? commonest(texts, names);
      for (const copy of texts) {
        for (const slipped of slipsBySentence(copy, form, names)) {
          const { start, end, typed, proposal } = slipped;
          const at = copy.at(start, end);
          if (!declared) report('mixed', { at }, { form, typed });
          else if (proposal === undefined) report('unclear', { at }, { brand: brand.name, form, typed });
          else {
            const fix = copy.editable && !typed.includes('\uFFFC') ? { fix: { at, text: proposal } } : {};
            report('wrong', { at, ...fix }, { brand: brand.name, form, typed, proposal });
          }
        }
      }
    }
  },
});

/** Only what is surely the other form, and without a proposal: cases and endings change with it. */
function checkGerman(
  campaign: Campaign,
  brand: Brand,
  locale: string,
  report: Report<{ readonly unclear: Message; readonly mixed: Message }>,
) {
  const texts = copyOf(campaign).filter((copy) => copy.locale === locale && copy.passage.block !== 'Quote');
  const names = namesOf(campaign, brand);
  const slipsOf = ({ passage: { text } }: CopyText, form: GermanAddress) =>
    germanSlips(text, form).filter(({ start, end }) => !isInName(text, start, end, names));
  const count = (form: GermanAddress) => texts.reduce((sum, copy) => sum + slipsOf(copy, form).length, 0);
  const own = voiceIn(brand.voice, locale)?.address;
  const declared = own === 'du' || own === 'Sie' ? own : undefined;
  const form = declared ?? (count('Sie') > count('du') ? 'du' : 'Sie');
  for (const copy of texts) {
    for (const { start, end, text } of slipsOf(copy, form)) {
      const values = { brand: brand.name, form, typed: text };
      report(declared ? 'unclear' : 'mixed', { at: copy.at(start, end) }, values);
    }
  }
}

function addressOf(voice: Voice, locale: string): FrenchAddress | undefined {
  const own = voiceIn(voice, locale);
  return own?.address === 'tu' || own?.address === 'vous' ? own.address : undefined;
}

/** For a brand without a voice: the form that stands most often is the one meant. */
function commonest(texts: readonly CopyText[], names: readonly string[]): FrenchAddress {
  const count = (brandSays: FrenchAddress) =>
    texts.reduce((sum, copy) => sum + slipsIn(copy, brandSays, names).length, 0);
  return count('vous') > count('tu') ? 'tu' : 'vous';
}

/** “Toi et Moi” is a shop, and says nothing to its customers. */
function slipsIn(
  { passage: { text } }: CopyText,
  form: FrenchAddress,
  names: readonly string[],
): readonly AddressSlip[] {
  return frenchSlips(text, form).filter(({ start, end }) => !isInName(text, start, end, names));
}

interface Slipped {
  readonly start: number;
  readonly end: number;
  readonly typed: string;
  /** Undefined where the grammar leaves a choice. */
  readonly proposal?: string;
}

/** A sentence with several slips is one finding, cited whole when it is short. */
function* slipsBySentence(copy: CopyText, form: FrenchAddress, names: readonly string[]): Generator<Slipped> {
  const { text } = copy.passage;
  const slips = slipsIn(copy, form, names);
  if (slips.length === 0) return;
  for (const sentence of sentencesOf(text, copy.locale)) {
    const own = slips.filter((slip) => slip.start >= sentence.start && slip.end <= sentence.end);
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) continue;
    const { start, end } = excerpt(sentence, text, first, last);
    const typed = text.slice(start, end);
    const sure = own.every((slip) => slip.instead !== undefined);
    yield { start, end, typed, ...(sure ? { proposal: rewritten(typed, start, own) } : {}) };
  }
}

const SHORT_SENTENCE = 60;

function excerpt(
  sentence: Sentence,
  text: string,
  first: AddressSlip,
  last: AddressSlip,
): { start: number; end: number } {
  if (sentence.text.length <= SHORT_SENTENCE) {
    return { start: sentence.start, end: sentence.start + sentence.text.replace(/[\s.!?…]+$/u, '').length };
  }
  const next = /^[ \u00A0\u202F]\p{L}+/u.exec(text.slice(last.end, sentence.end))?.[0].length ?? 0;
  return { start: first.start, end: last.end + next };
}

function rewritten(typed: string, start: number, slips: readonly AddressSlip[]): string {
  return slips.reduceRight(
    (text, slip) => text.slice(0, slip.start - start) + slip.instead! + text.slice(slip.end - start),
    typed,
  );
}
