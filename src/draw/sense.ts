/**
 * Where a line may not end for the sake of sense. French lines do not end in an article or a short preposition;
 * a price, a date or a code with its word stays whole. A further language adds a row to the tables.
 */

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words that never end a line while the box allows another break. */
const never: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: list(
    'le la les l un une des de du d à au aux et ou te tu me ton ta tes ce cette que qu qui dès en sur par pour avec dans',
  ),
  en: list('a an the of to'),
};

/** Words that end a line only when nothing better is left. */
const seldom: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: list(
    'ma mon mes sa son ses se ne cet ces y sans vers chez il elle on je nous vous votre vos notre nos si est',
  ),
  en: list('in on at by for from with and or as your my our its is are i you we when till until'),
};

/** Letters before a break that can matter: the longest word. A paragraph may be as long as its file. */
const SIGHT = 80;

/** How bad it is to end a line between two stretches of text: 0 free, 1 unwelcome, 2 forbidden. */
export function breakGrade(
  before: string,
  after: string,
  language: string,
  allowed: ReadonlySet<string>,
): 0 | 1 | 2 {
  const last = lastWord(before.slice(-SIGHT));
  const word = last.toLocaleLowerCase(language).replace(/[,;:.!?…)»”]+$/u, '');
  if (allowed.has(word)) return 0;
  const main = language.split('-')[0]!;
  // A word that carries punctuation closes its phrase.
  const open = word.length === last.length;
  if (open && never[main]?.has(word)) return 2;
  // “18 avril”, “7 au 18”: a number keeps the word after it.
  if (open && /^[−+]?\d[\d.,]*$/u.test(last) && /^\s*[\p{L}%€$£]/u.test(after)) return 2;
  // “code FLEUR20”: a code keeps the word before it.
  if (open && /^\s*(?=[A-Z]*\d)[A-Z0-9]{4,}\b/u.test(after)) return 2;
  // “spend €45”: a figure would rather stay with the word that it completes.
  if (open && /^\s*[€$£]?\d/u.test(after)) return 1;
  return open && seldom[main]?.has(word) ? 1 : 0;
}

const parting = /[\s’'(«“-]/u;

/** Looked for from the end: every space of a text is asked about. */
function lastWord(text: string): string {
  const end = text.trimEnd().length;
  let start = end;
  while (start > 0 && !parting.test(text[start - 1]!)) start--;
  return text.slice(start, end);
}
