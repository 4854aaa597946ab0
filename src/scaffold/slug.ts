/** Names for folders, packages and addresses, made of whatever words a person types. */

/** Letters that no accent is taken from: what a reader of their language would type instead. */
const spelled: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/** A label of a host name ends there (RFC 1035), and a slug of ours at 64. */
const LONGEST = 60;

/** A letter as a reader of its language would type it on a keyboard without it: “ł” is l, “é” is e. */
export function plainLetters(letter: string): string {
  const lower = letter.toLowerCase();
  const known = spelled[lower];
  const plain = known ?? letter.normalize('NFKD').replace(/\p{M}/gu, '');
  return known !== undefined && lower !== letter
    ? `${known.charAt(0).toUpperCase()}${known.slice(1)}`
    : plain;
}

/** “Été à Łódź !” is `ete-a-lodz`. Empty where nothing of it is a letter or digit of ASCII. */
export function slugOf(words: string): string {
  return [...words.toLowerCase()]
    .map(plainLetters)
    .join('')
    .replace(/[’'\p{M}]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
}
