/** Words of the page of all campaigns. */
import { wordsIn } from './language.ts';

export const overviewWords = wordsIn({
  fr: {
    title: 'Campagnes',
    nothing: 'Aucune campagne n’a pu être composée.',
    pieces: 'pièces',
  },
  en: {
    title: 'Campaigns',
    nothing: 'No campaign could be composed.',
    pieces: 'pieces',
  },
});
