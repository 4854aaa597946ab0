/** Channels as the people who plan with them call them; others keep their own name. */
import type { InterfaceLanguage } from './language.ts';
import { wordsIn } from './language.ts';

export const channelWords = wordsIn({
  fr: {
    web: 'Web',
    email: 'E-mail',
    social: 'Réseaux sociaux',
    ads: 'Bannières',
    print: 'Imprimés',
    sms: 'SMS',
    push: 'Notifications',
  },
  en: {
    web: 'Web',
    email: 'Email',
    social: 'Social',
    ads: 'Banners',
    print: 'Print',
    sms: 'SMS',
    push: 'Notifications',
  },
});

export function sayChannel(channel: string, language: InterfaceLanguage): string {
  const words: Readonly<Record<string, string>> = channelWords[language];
  return Object.hasOwn(words, channel) ? words[channel]! : channel;
}
