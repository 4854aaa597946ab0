import { z } from 'zod';
import { foreignLanguage } from '../../prose/guess-language.ts';
import { defineRule } from '../rule.ts';
import { copyOf } from '../shared/copy.ts';

export const isTheDeclaredOne = defineRule({
  id: 'language/is-the-declared-one',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  summary: 'Every text is in the language of its file.',
  options: z.strictObject({}),
  messages: {
    foreign: {
      severity: 'warning',
      message: 'This stands in the “{locale}” words and reads as {language}.',
      hint: 'Translate it, or set it in quotes where it is a citation.',
    },
  },
  check({ campaign, report }) {
    const names = new Intl.DisplayNames('en', { type: 'language' });
    for (const copy of copyOf(campaign)) {
      const { locale, passage } = copy;
      const isOwn = passage.block !== 'Quote' && !copy.isShared;
      const other = !isOwn ? undefined : foreignLanguage(passage.text, locale);
      if (other !== undefined)
        report('foreign', { at: copy.at(0, passage.text.length) }, { locale, language: names.of(other)! });
    }
  },
});
