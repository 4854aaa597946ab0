/** Words of tokens inside CSS: nothing of them can end the string, comment or declaration they stand in. */

/** Families that CSS knows by a word of its own; in quotes they would be fonts of that name. */
const genericFamilies: ReadonlySet<string> = new Set([
  'serif',
  'sans-serif',
  'monospace',
  'cursive',
  'fantasy',
  'system-ui',
  'ui-serif',
  'ui-sans-serif',
  'ui-monospace',
  'ui-rounded',
  'math',
  'fangsong',
  '-apple-system',
]);

export function cssFamily(name: string): string {
  const word = name.toLowerCase();
  return genericFamilies.has(word) ? word : cssString(name);
}

/**
 * In double quotes. `<` is escaped too, so that a style element cannot be ended from inside; the space after an
 * escape ends it (https://www.w3.org/TR/css-syntax-3/#consume-escaped-code-point).
 */
function cssString(text: string): string {
  const escaped = text
    .toWellFormed()
    .replace(/["\\<\u0000-\u001F\u007F-\u009F\u2028\u2029]/g, (sign) => `\\${hex(sign)} `);
  return `"${escaped}"`;
}

/** One line, without what would end the comment or the style element around it. */
export function cssComment(text: string): string {
  return `/* ${oneLine(text).replaceAll('*/', '* /').replaceAll('</', '< /')} */`;
}

/** Control characters and line ends become single spaces. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g, ' ')
    .trim();
}

function hex(sign: string): string {
  return sign.codePointAt(0)!.toString(16);
}

/**
 * One step of a token's path as a part of a custom property: `groundPage` → `ground-page`, `Crème brûlée` →
 * `crème-brûlée`, `-1` stays. Signs that CSS takes in no name are told by their number.
 */
export function kebab(step: string): string {
  const words = step
    .normalize('NFC')
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1-$2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1-$2')
    .toLowerCase()
    .replace(/[\u0021-\u002C\u002E\u002F\u003A-\u0040\u005B-\u0060\u007B-\u007F\s]+/g, '-');
  const sign = /^-\d/.test(step) ? '-' : '';
  const name = [...words.replace(/-+/g, '-').replace(/^-|-$/g, '')].map(nameSign).join('');
  return sign + (name === '' ? [...step].map(numbered).join('-') : name);
}

/** The ranges of https://www.w3.org/TR/css-syntax-3/#non-ascii-ident-code-point, beside what ASCII allows. */
const inNames =
  /[-0-9a-z\u00B7\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u037D\u037F-\u1FFF\u203F\u2040\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{10FFFF}]/u;

function nameSign(sign: string): string {
  return inNames.test(sign) && !/[\p{C}\p{Z}]/u.test(sign) ? sign : numbered(sign);
}

function numbered(sign: string): string {
  return `u${sign.codePointAt(0)!.toString(16)}`;
}
