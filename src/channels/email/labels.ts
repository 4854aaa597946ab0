/** Words that the tool itself adds to an email. A brand says them its own way in vocabulary.yaml. */
import type { Brand } from '../../brand/brand.ts';

export type EmailLabel = 'unsubscribe' | 'viewInBrowser' | 'contact' | 'sentBy';

const labels: Readonly<Record<string, Readonly<Record<EmailLabel, string>>>> = {
  fr: {
    unsubscribe: 'Se désabonner',
    viewInBrowser: 'Voir en ligne',
    contact: 'Nous écrire',
    sentBy: 'Envoyé par',
  },
  en: {
    unsubscribe: 'Unsubscribe',
    viewInBrowser: 'View online',
    contact: 'Write to us',
    sentBy: 'Sent by',
  },
  de: {
    unsubscribe: 'Abmelden',
    viewInBrowser: 'Online ansehen',
    contact: 'Uns schreiben',
    sentBy: 'Gesendet von',
  },
};

/** The label in a locale: the brand's `email-unsubscribe` if it has one, else ours, else English. */
export function emailLabel(brand: Brand, locale: string, name: EmailLabel): string {
  const texts =
    brand.vocabulary[`email-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`]?.texts;
  const language = locale.split('-')[0]!;
  return texts?.[locale] ?? texts?.[language] ?? labels[language]?.[name] ?? labels.en![name];
}
