/** Words of the board of a campaign and of its switches. */
import { wordsIn } from './language.ts';

export const boardWords = wordsIn({
  fr: {
    locales: 'Langue de la campagne',
    segments: 'Audience',
    everybody: 'Toutes',
    channels: 'Canaux',
  },
  en: {
    locales: 'Campaign language',
    segments: 'Audience',
    everybody: 'All',
    channels: 'Channels',
  },
});
