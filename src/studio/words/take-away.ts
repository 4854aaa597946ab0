/** Words beside what can be taken away. */
import { wordsIn } from './language.ts';

export const takeAwayWords = wordsIn({
  fr: {
    download: 'Télécharger',
    downloadAll: 'Télécharger la campagne (zip)',
    downloadChannel: 'Télécharger le canal (zip)',
    copyHtml: 'Copier le HTML',
    copied: 'Copié',
    notCopied: 'Copie refusée par le navigateur',
  },
  en: {
    download: 'Download',
    downloadAll: 'Download the campaign (zip)',
    downloadChannel: 'Download the channel (zip)',
    copyHtml: 'Copy the HTML',
    copied: 'Copied',
    notCopied: 'The browser refused to copy',
  },
});
