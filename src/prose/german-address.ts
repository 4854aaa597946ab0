/** Du and Sie in German text, by their pronouns and possessives. Quoted speech is passed by. */
import { plainLetters, withoutQuotes } from './mask.ts';

export type GermanAddress = 'du' | 'Sie';

export interface GermanSlip {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const du = /(?<![\p{L}-])(?:du|dich|dir|dein(?:e[mnrs]?)?)(?![\p{L}])/giu;
/** Capitals inside a sentence: “Sie” that opens one may be she or they. “Ihnen” is only ever polite with its capital. */
const sie = /(?<![\p{L}-])(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)(?![\p{L}])/gu;

/** Words of the form that the brand does not use, in order. */
export function germanSlips(text: string, brandSays: GermanAddress): readonly GermanSlip[] {
  const readable = withoutQuotes(plainLetters(text)).replace(/„[^“]*“/g, (quoted) =>
    ' '.repeat(quoted.length),
  );
  const found = [...readable.matchAll(brandSays === 'Sie' ? du : sie)];
  return found
    .filter(
      (match) => brandSays === 'Sie' || !opensSentence(readable, match.index) || isPolite(readable, match),
    )
    .map(({ 0: word, index }) => ({ start: index, end: index + word.length, text: word }));
}

function opensSentence(text: string, at: number): boolean {
  return /(?:^|[.!?…:–])\s*$/u.test(text.slice(0, at));
}

/** “Ihnen gefällt es” is polite wherever it stands; so is “Sie” before a verb in -en, as “Sie sparen”. */
function isPolite(text: string, match: RegExpMatchArray): boolean {
  if (match[0] === 'Ihnen') return true;
  return match[0] === 'Sie' && /^ \p{Ll}+en(?![\p{L}])/u.test(text.slice(match.index! + 3));
}
