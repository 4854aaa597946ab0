/** The report's own words, in both languages; the reader switches without script. */
import { html, type Markup } from './markup.ts';

const labels = {
  report: ['Build report', 'Rapport de fabrication'],
  errors: ['Errors', 'Erreurs'],
  warnings: ['Warnings', 'Avertissements'],
  notes: ['Notes', 'Remarques'],
  baselined: ['Held by the baseline', 'Déjà connus'],
  wordsChecked: ['Words checked', 'Mots relus'],
  wordsUnchecked: ['Words not checked', 'Mots non relus'],
  noPack: ['No language pack, so not checked', 'Sans module de langue, donc non relus'],
  findings: ['Findings', 'Constats'],
  nothing: ['Nothing found: every promise was kept.', 'Rien à signaler : toutes les promesses sont tenues.'],
  pieces: ['Pieces', 'Pièces'],
  error: ['error', 'erreur'],
  warning: ['warning', 'avertissement'],
  note: ['note', 'remarque'],
  hint: ['What to do', 'Que faire'],
  seenIn: ['Seen in', 'Visible dans'],
  related: ['See also', 'Voir aussi'],
  more: ['more', 'de plus'],
  handMade: ['made by hand', 'fait main'],
  caption: ['caption', 'légende'],
  noPlace: ['The hub as a whole', 'L’ensemble du hub'],
  supporting: ['Files these pieces use', 'Fichiers utilisés par ces pièces'],
  pictured: [
    'So many are shown as pictures, those with findings first; the others as words',
    'Pièces montrées en image, celles qui ont des constats d’abord ; les autres le sont en mots',
  ],
  decidedFor: ['Decided for', 'Établi pour le'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

export type LabelName = keyof typeof labels;

export function label(name: LabelName): Markup {
  const [english, french] = labels[name];
  return html`<span lang="en">${english}</span><span lang="fr">${french}</span>`;
}
