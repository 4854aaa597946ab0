/** Signs as a keyboard has them, and quoted speech blanked out; every letter stays at its place. */

/** Typeset spaces, apostrophes and dashes become plain ones, so that one pattern finds every way of typing. */
export function plainLetters(text: string): string {
  return text.replace(/[\u00A0\u202F\u2007\u2009\u200A\u2011\u2018\u2019]/g, (sign) => {
    if (sign === '\u2011') return '-';
    return sign === '\u2018' || sign === '\u2019' ? "'" : ' ';
  });
}

/** What others say is theirs: « … », “ … ” and "…" become spaces of the same length. */
export function withoutQuotes(text: string): string {
  return text.replace(/«[^»]*»|“[^”]*”|"[^"]*"/g, (quoted) => ' '.repeat(quoted.length));
}
