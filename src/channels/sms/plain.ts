/**
 * Words in the plain forms of a text message. One letter outside GSM 03.38 (’ … – « » and every no-break space)
 * turns the whole message into UCS-2, which holds 70 characters instead of 160.
 */

const PLAIN: readonly (readonly [RegExp, string])[] = [
  // Before % and a currency sign the space goes altogether: “-20%”, “45€”.
  [/[\u00a0\u202f\u2009](?=[%€£$])/g, ''],
  // Guillemets lose the space inside them.
  [/«[\u00a0\u202f\u2009 ]?/g, '"'],
  [/[\u00a0\u202f\u2009 ]?»/g, '"'],
  [/[\u00a0\u202f\u2007\u2009\u200a\n]/g, ' '],
  [/[\u2018\u2019\u02bc]/g, "'"],
  [/[\u201c\u201d\u201e]/g, '"'],
  [/\u2026/g, '...'],
  // Minus, hyphens and dashes.
  [/[\u2010\u2011\u2012\u2013\u2014\u2212]/g, '-'],
  [/œ/g, 'oe'],
  [/Œ/g, 'OE'],
  [/×/g, 'x'],
  // Soft hyphens, joiners and other letters without ink.
  [/[\u00ad\u200b-\u200d\u2060\ufeff]/g, ''],
];

/**
 * The same words without typographic signs. Letters such as ç and ê stay: spelling is the author's, and the
 * count of segments shows what they cost.
 */
export function toPlain(words: string): string {
  return PLAIN.reduce((plain, [pattern, replacement]) => plain.replace(pattern, replacement), words);
}
