/** Verbs in the passive voice: “was made by hand”, “est fabriqué à Lyon”. */
import { frenchParticiples } from './french-verbs.ts';
import { plainLetters, withoutQuotes } from './mask.ts';

export interface PassiveVerb {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const finders: Readonly<Record<string, (text: string) => Iterable<[start: number, end: number]>>> = {
  en: englishPassives,
  fr: frenchPassives,
};

/** Undefined where the language is not known well enough. Quoted speech is passed by. */
export function passivesOf(text: string, language: string): readonly PassiveVerb[] | undefined {
  const find = finders[language.split('-')[0]!];
  if (!find) return undefined;
  const readable = withoutQuotes(plainLetters(text));
  return Array.from(find(readable), ([start, end]) => ({ start, end, text: text.slice(start, end) }));
}

const english =
  /\b(?:am|is|are|was|were|be|been|being|isn't|aren't|wasn't|weren't|gets?|got)(?: (?:not|also|always|never|often|still|already|now|only|all|both|carefully|\w+ly))? (?<participle>\w+)\b/giu;

/** Participles that end in neither -ed nor -en, and those in -ed and -en that are adjectives or no verbs. */
const irregular = new Set(
  'built bought brought caught felt fought found held kept laid led left lost made meant met paid put read said sold sent set shot shut spent spun stood struck taught told thought understood won wound done gone seen worn torn sworn born drawn grown known shown thrown blown flown sewn sung rung begun cut hit cast bound fed hung lit bred dealt dug swept swum woven cooked'.split(
    ' ',
  ),
);
const adjectives = new Set(
  'tired excited delighted pleased interested thrilled married used supposed red bed need indeed allowed open called golden wooden even seven ten eleven often then when children women men garden kitchen oven chicken evening based located concerned worried relaxed satisfied blessed naked sacred wicked advanced aged limited dedicated committed proud hidden closed included inspired talented'.split(
    ' ',
  ),
);

function* englishPassives(text: string): Generator<[number, number]> {
  for (const match of text.matchAll(english)) {
    const participle = match.groups!.participle!.toLowerCase();
    const isParticiple =
      irregular.has(participle) || (/(?:ed|en)$/.test(participle) && participle.length > 3);
    const end = match.index + match[0].length;
    // “is made of oak” says what it is, “is made by Lina” who does it.
    if (participle === 'made' && !/^ (?:by|to|in)\b/.test(text.slice(end))) continue;
    if (isParticiple && !adjectives.has(participle)) yield [match.index, match.index + match[0].length];
  }
}

const french =
  /(?<![\p{L}'-])(?:(?:a|ont|avait|avaient|aura|auront|ayant) été|est|sont|était|étaient|sera|seront|serait|seraient|soit|soient|fut|furent|être|étant|es|êtes|sommes|suis)(?: (?:pas|plus|jamais|toujours|aussi|déjà|encore|tous|toutes|entièrement|soigneusement|\p{L}+ment))? (?<participle>[\p{L}-]+)(?![\p{L}])/giu;

/** Verbs that take être in the perfect: “est arrivé” is no passive. */
const withEtre =
  /^(?:re|r)?(?:all|arriv|entr|mont|mort|n|part|parti|pass|rest|retourn|sorti|tomb|venu|devenu|parvenu|intervenu|survenu|descend|descendu|décéd|né|apparu|prévenu)(?:é|e|i|u)?e?s?$/u;
/** Participles that are adjectives beside être. */
const stateWords =
  /^(?:ouvert|fermé|ravi|prêt|situé|compris|inclus|valable|dédié|passionné|fatigué|pressé|inspiré|engagé|limité|réservé|invité|équipé|connu|adapté|lié|terminé|fini|fait|permis|interdit|convaincu|content|né|mort|assis|debout|dû|fruité|salé|sucré|parfumé|doré|ambré|rosé|satiné|nacré|velouté|usé|inné|carré|mesuré|âgé|aisé|varié|animé|délicat|gratuit)e?s?$/u;

function* frenchPassives(text: string): Generator<[number, number]> {
  for (const match of text.matchAll(french)) {
    const participle = match.groups!.participle!.toLowerCase();
    const end = match.index + match[0].length;
    const byWhom = /^ par\b/u.test(text.slice(end));
    // “s'est posé”: the subject does it to itself.
    if (/(?<!\p{L})(?:s'|me |m'|te |t'|se |nous |vous )$/iu.test(text.slice(0, match.index))) continue;
    if (withEtre.test(participle) || (!byWhom && stateWords.test(participle))) continue;
    if (frenchParticiples().has(participle)) yield [match.index, end];
  }
}
