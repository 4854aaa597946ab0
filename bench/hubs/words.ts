/** What the campaigns of a generated hub speak of, in both languages. Fictional, and dull on purpose. */

export interface Thing {
  readonly en: string;
  /** Masculine and with a consonant in front, so that “du” and “le” always fit. */
  readonly fr: string;
}

export const things: readonly Thing[] = [
  { en: 'tea', fr: 'thé' },
  { en: 'coffee', fr: 'café' },
  { en: 'cocoa', fr: 'cacao' },
  { en: 'honey', fr: 'miel' },
  { en: 'bread', fr: 'pain' },
  { en: 'soap', fr: 'savon' },
  { en: 'linen', fr: 'lin' },
  { en: 'wood', fr: 'bois' },
  { en: 'paper', fr: 'papier' },
  { en: 'butter', fr: 'beurre' },
  { en: 'rice', fr: 'riz' },
  { en: 'cheese', fr: 'fromage' },
  { en: 'chocolate', fr: 'chocolat' },
  { en: 'milk', fr: 'lait' },
  { en: 'syrup', fr: 'sirop' },
  { en: 'leather', fr: 'cuir' },
  { en: 'clay', fr: 'grès' },
  { en: 'glass', fr: 'verre' },
];

export const occasions: readonly Thing[] = [
  { en: 'for two', fr: 'pour deux' },
  { en: 'for four', fr: 'pour quatre' },
  { en: 'for slow mornings', fr: 'pour les matins lents' },
  { en: 'for long evenings', fr: 'pour les longues soirées' },
  { en: 'for rainy days', fr: 'pour les jours de pluie' },
  { en: 'for the first frost', fr: 'pour les premiers froids' },
  { en: 'for a full table', fr: 'pour une grande table' },
  { en: 'for the way home', fr: 'pour le chemin du retour' },
  { en: 'for the garden', fr: 'pour le jardin' },
  { en: 'for the weekend', fr: 'pour le week-end' },
];

/** `{thing}` and `{when}` are filled in. */
export const sentences: readonly Thing[] = [
  { en: 'We chose this {thing} {when}.', fr: 'Nous avons choisi ce {thing} {when}.' },
  { en: 'The {thing} comes from three small houses.', fr: 'Le {thing} vient de trois petites maisons.' },
  { en: 'A little {thing} goes a long way.', fr: 'Un peu de {thing} suffit longtemps.' },
  { en: 'Keep the {thing} in a dry place.', fr: 'Gardez le {thing} au sec.' },
  {
    en: 'Ask in the shop for the {thing} of the week.',
    fr: 'Demandez en boutique le {thing} de la semaine.',
  },
  { en: 'Nobody has to hurry {when}.', fr: "Personne n'est pressé {when}." },
  { en: 'The label says where the {thing} was made.', fr: "L'étiquette dit où le {thing} a été fait." },
  { en: 'It keeps well, and it travels well.', fr: 'Il se garde bien et voyage bien.' },
  { en: 'There is enough {thing} {when}.', fr: 'Il y a assez de {thing} {when}.' },
  { en: 'Our potter has made a jar for the {thing}.', fr: 'Notre potière a fait un pot pour le {thing}.' },
];

export const makers: readonly string[] = [
  'Ada',
  'Bruno',
  'Chloé',
  'Dora',
  'Émile',
  'Fanny',
  'Gaspard',
  'Hugo',
];
