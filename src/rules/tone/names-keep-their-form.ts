import { z } from 'zod';
import { findWording } from '../../prose/wording.ts';
import { defineRule } from '../rule.ts';
import { copyOf } from '../shared/copy.ts';

export const namesKeepTheirForm = defineRule({
  id: 'tone/names-keep-their-form',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  summary: 'Names are written as the brand writes them, and its locked terms stay in every locale.',
  options: z.strictObject({}),
  messages: {
    form: { severity: 'error', message: '{brand} writes “{name}”, not “{typed}”.', hint: 'Write: {name}.' },
    lost: {
      severity: 'error',
      message: 'The “{locale}” words never say “{name}”, and the “{source}” words do.',
      hint: 'The term stays as it is in every locale.',
    },
  },
  check({ campaign, brand, report }) {
    const { names, locked, trademarks } = brand.voice;
    const texts = copyOf(campaign);
    for (const name of new Set([...names, ...trademarks.map((one) => one.name)])) {
      for (const copy of texts) {
        for (const found of findWording(copy.passage.text, name)) {
          const at = copy.at(found.start, found.end);
          if (isSame(found.text, name) || isShouted(found.text, name)) continue;
          const fix = copy.editable ? { fix: { at, text: name } } : {};
          report('form', { at, ...fix }, { brand: brand.name, name, typed: found.text });
        }
      }
    }
    const source = campaign.locales[0]!;
    const says = (locale: string, name: string) =>
      texts.some(
        (copy) =>
          copy.locale === locale &&
          findWording(copy.passage.text, name).some((found) => isSame(found.text, name)),
      );
    for (const name of locked) {
      if (!says(source, name)) continue;
      for (const locale of campaign.locales.slice(1)) {
        const document = campaign.documents[locale];
        if (!document || says(locale, name)) continue;
        const at = { file: document.source.path, line: 1, column: 1, endLine: 1, endColumn: 1 };
        report('lost', { at }, { locale, source, name });
      }
    }
  },
});

/** Any apostrophe and any space is the typesetter's affair. */
function isSame(typed: string, name: string): boolean {
  const plain = (text: string) => text.replace(/[’‘]/g, "'").replace(/[\u00A0\u202F]/g, ' ');
  return plain(typed) === plain(name);
}

/** A whole line in capitals is told by the rule that hears shouting. */
function isShouted(typed: string, name: string): boolean {
  return typed === name.toUpperCase() && typed.length > 3;
}
