/** The words of the preview in its two languages. */
export const interfaceLanguages = ['fr', 'en'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

const fr = {
  tool: 'Diapason',
  overviewTitle: 'Campagnes',
  nothing: 'Aucune campagne n’a pu être composée.',
  skip: 'Aller au contenu',
  languages: 'Langue de l’interface',
  locales: 'Langue de la campagne',
  segments: 'Audience',
  everybody: 'Toutes',
  channels: 'Canaux',
  findings: 'Constats',
  noFindings: 'Rien à signaler.',
  error: 'Erreur',
  warning: 'Avertissement',
  note: 'Note',
  errors: 'erreurs',
  warnings: 'avertissements',
  notes: 'notes',
  hint: 'Conseil',
  seenIn: 'Visible dans',
  open: 'Ouvrir seul',
  handMade: 'Fait main',
  kept: 'Dernière image valable : le fichier a une erreur.',
  front: 'Recto',
  back: 'Verso',
  phone: 'Téléphone',
  desktop: 'Ordinateur',
  subject: 'Objet',
  preheader: 'Aperçu',
  segment: 'segment',
  segmentsCount: 'segments',
  units: 'unités',
  payload: 'Données envoyées',
  live: 'À jour',
  working: 'Composition en cours',
  offline: 'Serveur arrêté',
  noPicture: 'Ce format ne se montre pas ici.',
  failed: 'L’outil a échoué',
  missing: 'Cette page n’existe pas.',
  backHome: 'Retour aux campagnes',
  pieces: 'pièces',
} as const;

export type Words = { readonly [K in keyof typeof fr]: string };

const en: Words = {
  tool: 'Diapason',
  overviewTitle: 'Campaigns',
  nothing: 'No campaign could be composed.',
  skip: 'Skip to content',
  languages: 'Interface language',
  locales: 'Campaign language',
  segments: 'Audience',
  everybody: 'All',
  channels: 'Channels',
  findings: 'Findings',
  noFindings: 'Nothing to report.',
  error: 'Error',
  warning: 'Warning',
  note: 'Note',
  errors: 'errors',
  warnings: 'warnings',
  notes: 'notes',
  hint: 'Hint',
  seenIn: 'Seen in',
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
  segmentsCount: 'segments',
  units: 'units',
  payload: 'Payload',
  live: 'Up to date',
  working: 'Composing',
  offline: 'Server stopped',
  noPicture: 'This format is not shown here.',
  failed: 'The tool failed',
  missing: 'There is no such page.',
  backHome: 'Back to the campaigns',
  pieces: 'pieces',
};

export const words: Readonly<Record<InterfaceLanguage, Words>> = { fr, en };

/** `?lang=` decides; otherwise the first of the browser's languages that we speak; otherwise English. */
export function interfaceLanguage(
  asked: string | null,
  acceptLanguage: string | undefined,
): InterfaceLanguage {
  const wanted = [
    asked ?? '',
    ...(acceptLanguage ?? '').split(',').map((part) => part.split(';')[0]!.trim()),
  ];
  for (const tag of wanted) {
    const found = interfaceLanguages.find((language) => tag.toLowerCase().split('-')[0] === language);
    if (found) return found;
  }
  return 'en';
}
