/**
 * Tu and vous in French text: where the other form stands, and what it would be in the brand's own where the
 * grammar leaves no choice. “votre” before a consonant does: it may be “ton” or “ta”.
 */
import { frenchForms } from './french-verbs.ts';
import { plainLetters, withoutQuotes } from './mask.ts';

export type FrenchAddress = 'tu' | 'vous';

/** One word in the wrong form, and its counterpart if there is only one. */
export interface AddressSlip {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly instead?: string;
}

/** Words in -ez that are no verbs. */
const notVerbs = new Set(['chez', 'assez', 'nez', 'rez', 'fez', 'riez', 'merguez', 'suez', 'lez']);
const letter = '[\\p{L}\\p{M}]';
const vousPattern = new RegExp(
  `(?<!${letter})(?:(?<subject>vous) (?<verb>${letter}+(?:ez|tes))(?!${letter})|(?<imperative>${letter}+ez)(?<reflexive>-vous)?(?!${letter})|(?<preposition>pour|chez|à|avec|sans|de|vers) (?<object>vous)(?!${letter}|-)|(?<word>vous-mêmes?|vous|votre|vos|vôtres?|êtes)(?!${letter}))`,
  'giu',
);
/** Letters of which every find of the pattern above has some: they cost a fraction of it. */
const vousSigns = /vous|vo[st]|vôt|ez|tes/iu;
const tuPattern = new RegExp(
  `(?<!${letter})(?:(?<subject>tu) (?<verb>${letter}+)(?!${letter})|(?<word>toi-même|toi|tu|te|ton|ta|tes|tien|tiens|tienne|tiennes)(?!${letter})|(?<elided>t)'(?=${letter}))`,
  'giu',
);
/** After these words “ton” is the noun: “un ton chaud”. */
const beforeTone = /(?:^|[^\p{L}])(?:un|le|ce|du|au|de|en|même|son|mon|quel|chaque|d')\s*$/iu;
/** A form at the head of a sentence is an imperative only before these: “Réserve ton vol”, not “Réserve naturelle”. */
const afterImperative =
  /^(?:-(?:toi|le|la|les|moi|nous|y|en)\b| (?:ton|ta|tes|le|la|les|l'|un|une|des|du|ce|cet|cette|ces|toi|vite|ici|dès|maintenant|avec|jusqu'|d')(?![\p{L}]))/iu;

/** Words of the form that the brand does not use, in order. Quoted speech is passed by. */
export function frenchSlips(text: string, brandSays: FrenchAddress): readonly AddressSlip[] {
  const readable = withoutQuotes(plainLetters(text));
  const slips = brandSays === 'tu' ? vousSlips(readable) : tuSlips(readable);
  return slips
    .map((slip) => ({ ...slip, text: text.slice(slip.start, slip.end) }))
    .sort((a, b) => a.start - b.start);
}

type Slip = Omit<AddressSlip, 'text'>;

function vousSlips(text: string): Slip[] {
  const slips: Slip[] = [];
  if (!vousSigns.test(text)) return slips;
  for (const match of text.matchAll(vousPattern)) {
    const { subject, verb, imperative, reflexive, preposition, object, word } = match.groups!;
    const start = match.index;
    const end = start + match[0].length;
    if (subject && verb) {
      slips.push({
        start,
        end,
        ...instead(
          frenchForms().presentToTu.get(verb.toLowerCase()),
          (form) => `${like(subject, 'tu')} ${form}`,
        ),
      });
    } else if (imperative) {
      if (notVerbs.has(imperative.toLowerCase()) || /^rendez-vous/i.test(text.slice(start))) continue;
      const tu = frenchForms().imperativeToTu.get(imperative.toLowerCase());
      slips.push({
        start,
        end,
        ...instead(tu, (form) => like(imperative, form) + (reflexive ? '-toi' : '')),
      });
    } else if (preposition && object) {
      slips.push({ start: end - object.length, end, instead: 'toi' });
    } else if (word) {
      if (/rendez-$/i.test(text.slice(0, start))) continue;
      slips.push({
        start,
        end,
        ...instead(possessiveToTu(word, text.slice(end)), (form) => like(word, form)),
      });
    }
  }
  return slips;
}

function possessiveToTu(word: string, after: string): string | undefined {
  const lower = word.toLowerCase();
  if (lower === 'vos') return 'tes';
  // Before a vowel both genders take “ton”.
  if (lower === 'votre' && /^ [aeiouyàâéèêëîïôœ]/i.test(after)) return 'ton';
  if (lower.startsWith('vous-même')) return 'toi-même';
  return undefined;
}

function tuSlips(text: string): Slip[] {
  const slips: Slip[] = [];
  for (const match of text.matchAll(tuPattern)) {
    const { subject, verb, word, elided } = match.groups!;
    const start = match.index;
    const end = start + match[0].length;
    if (subject && verb) {
      const vous = frenchForms().presentToVous.get(verb.toLowerCase());
      const known = vous !== undefined;
      slips.push({
        start,
        end: known ? end : start + subject.length,
        ...instead(vous, (form) => `${like(subject, 'vous')} ${form}`),
      });
    } else if (elided) slips.push({ start, end: start + 2, instead: like(elided, 'vous ') });
    else if (word) {
      if (/^ton$/i.test(word) && beforeTone.test(text.slice(0, start))) continue;
      slips.push({ start, end, ...instead(toVous[word.toLowerCase()], (form) => like(word, form)) });
    }
  }
  for (const match of text.matchAll(/(?:^|[.!?:;…]\s+|\n)(?<verb>\p{L}+)/gu)) {
    const verb = match.groups!.verb!;
    const start = match.index + match[0].length - verb.length;
    if (!mayBeImperative(verb) || !afterImperative.test(text.slice(start + verb.length))) continue;
    const vous = frenchForms().imperativeToVous.get(verb.toLowerCase());
    if (vous === undefined || vous === verb.toLowerCase()) continue;
    slips.push({ start, end: start + verb.length, instead: like(verb, vous) });
  }
  return slips;
}

/** Whether a sentence opens by asking for something: “Réserve ton vol”, “Réservez”, and not “Réserve naturelle”. */
export function opensWithImperative(sentence: string): boolean {
  const text = plainLetters(sentence);
  const verb = /^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '';
  if (verb.endsWith('ez')) return !notVerbs.has(verb) && frenchForms().imperativeToTu.has(verb);
  const rest = text.slice(verb.length);
  // “Goûte !” asks without an object, “Passe nous voir” before its own.
  const asks = /^\s*(?:!|[.…]?\s*$)|^ (?:nous|voir)(?!\p{L})/u.test(rest) || afterImperative.test(rest);
  return mayBeImperative(verb) && asks && frenchForms().imperativeToVous.has(verb);
}

/** Second persons end so; infinitives and the little words that open sentences need no lexicon. */
function mayBeImperative(word: string): boolean {
  return /[esax]$/i.test(word) && !littleWords.has(word.toLowerCase());
}

const littleWords = new Set(
  'après autre elles ils vous avec ce ces comme contre dans depuis dès elle entre est il je jamais la le les mais même moins ne nous outre plus puis quatre que quelque quelques sans toute toutes tous très une vers voire'.split(
    ' ',
  ),
);

const toVous: Readonly<Record<string, string>> = {
  ton: 'votre',
  ta: 'votre',
  tes: 'vos',
  toi: 'vous',
  te: 'vous',
  'toi-même': 'vous-même',
};

function instead(form: string | undefined, say: (form: string) => string): { instead?: string } {
  return form === undefined ? {} : { instead: say(form) };
}

/** In the capitals of the word that it replaces. */
function like(typed: string, form: string): string {
  const capital = typed.charAt(0) !== typed.charAt(0).toLowerCase();
  return capital ? form.charAt(0).toUpperCase() + form.slice(1) : form;
}
