/** Words beside single pieces. */
import { wordsIn } from './language.ts';

export const pieceWords = wordsIn({
  fr: {
    open: 'Ouvrir seul',
    handMade: 'Fait main',
    kept: 'Dernière image valable : le fichier a une erreur.',
    front: 'Recto',
    back: 'Verso',
    phone: 'Téléphone',
    desktop: 'Ordinateur',
    subject: 'Objet',
    preheader: 'Aperçu',
    segment: 'segment',
    segments: 'segments',
    units: 'unités',
    payload: 'Données envoyées',
    noPicture: 'Ce format ne se montre pas ici.',
  },
  en: {
    open: 'Open alone',
    handMade: 'Made by hand',
    kept: 'Last good picture: the file has an error.',
    front: 'Front',
    back: 'Back',
    phone: 'Phone',
    desktop: 'Desktop',
    subject: 'Subject',
    preheader: 'Preheader',
    segment: 'segment',
    segments: 'segments',
    units: 'units',
    payload: 'Payload',
    noPicture: 'This format is not shown here.',
  },
});
