/** Texts by locale, `{ fr: …, en: … }`, that have none in a further one: what its translator needs beside the words. */
import type { Span } from '../../diagnostic.ts';
import type { Authored } from '../../source/yaml.ts';

export interface Lacking {
  readonly at: Span;
  /** `products.0.kind` */
  readonly path: string;
}

/**
 * `known`: the locales that are spoken so far; only a map whose keys are all among them is one of texts. A text of the
 * language alone (`de`) serves its countries (`de-AT`), as everywhere.
 */
export function lackingIn(
  authored: Pick<Authored, 'value' | 'keySpanOf'>,
  known: ReadonlySet<string>,
  locale: string,
): readonly Lacking[] {
  const found: Lacking[] = [];
  const language = locale.split('-')[0]!;
  const look = (value: unknown, path: readonly (string | number)[]) => {
    if (typeof value !== 'object' || value === null) return;
    const keys = Object.keys(value);
    const isByLocale = !Array.isArray(value) && keys.length > 0 && keys.every((key) => known.has(key));
    if (isByLocale && !keys.includes(locale) && !keys.includes(language))
      found.push({ at: authored.keySpanOf(path), path: path.join('.') });
    if (isByLocale) return;
    for (const [key, one] of Object.entries(value))
      look(one, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  look(authored.value, []);
  return found;
}
