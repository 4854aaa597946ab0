/** Words that the tool itself adds to a page. A brand says them its own way in vocabulary.yaml: `web-skip`. */
import type { Brand } from '../../brand/brand.ts';

export type PageLabel = 'skip' | 'languages';

const labels: Readonly<Record<string, Readonly<Record<PageLabel, string>>>> = {
  fr: { skip: 'Aller au contenu', languages: 'Langues' },
  en: { skip: 'Skip to content', languages: 'Languages' },
  de: { skip: 'Zum Inhalt', languages: 'Sprachen' },
};

/** The label in a locale: the brand's if it has one, else ours, else English. */
export function pageLabel(brand: Brand, locale: string, name: PageLabel): string {
  const texts = brand.vocabulary[`web-${name}`]?.texts;
  const language = locale.split('-')[0]!;
  return texts?.[locale] ?? texts?.[language] ?? (labels[language] ?? labels.en!)[name];
}

/** What a language calls itself, with a capital and without its region: “Français”, “English”. */
export function languageName(tag: string): string {
  const language = tag.split('-')[0]!;
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(language) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
