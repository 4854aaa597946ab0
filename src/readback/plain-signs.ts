/** Typeset spaces, quotes and minus signs as a keyboard has them; every letter stays at its place. */
export function plainSigns(text: string): string {
  return text.replace(/[\u00A0\u202F\u2007\u2009\u200A\u2011\u2212\u2018\u2019]/g, (sign) => {
    if (sign === '\u2011' || sign === '\u2212') return '-';
    return sign === '\u2018' || sign === '\u2019' ? "'" : ' ';
  });
}
