/** Signs that are in a text and cannot be seen: they hide words, turn them round, or break what looks whole. */

export interface HiddenSign {
  readonly start: number;
  readonly end: number;
  /** `U+200B` */
  readonly code: string;
  /** What it is, in English words. */
  readonly name: string;
}

/**
 * Names after the Unicode Character Database. The joiner within an emoji (family, flags) and the soft hyphen, which
 * says where a word may part, are meant to be there.
 */
const NAMES: Readonly<Record<string, string>> = {
  '\u200B': 'zero width space',
  '\u200C': 'zero width non-joiner',
  '\u200D': 'zero width joiner',
  '\u200E': 'left-to-right mark',
  '\u200F': 'right-to-left mark',
  '\u061C': 'Arabic letter mark',
  '\u2028': 'line separator',
  '\u2029': 'paragraph separator',
  '\u202A': 'left-to-right embedding',
  '\u202B': 'right-to-left embedding',
  '\u202C': 'pop directional formatting',
  '\u202D': 'left-to-right override',
  '\u202E': 'right-to-left override',
  '\u2060': 'word joiner',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'first strong isolate',
  '\u2069': 'pop directional isolate',
  '\uFEFF': 'zero width no-break space',
};

const hidden =
  /(?<!\p{Extended_Pictographic}\uFE0F?\p{Emoji_Modifier}?)\u200D|\u200D(?!\p{Extended_Pictographic})|[\u200B\u200C\u200E\u200F\u061C\u2028-\u202E\u2060\u2066-\u2069\uFEFF]|\p{Cs}|[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu;

export function hiddenSigns(text: string): readonly HiddenSign[] {
  return Array.from(text.matchAll(hidden), ({ 0: sign, index }) => {
    const point = sign.codePointAt(0)!;
    const other = /\p{Cs}/u.test(sign) ? 'half a character' : 'control character';
    return {
      start: index,
      end: index + sign.length,
      code: `U+${point.toString(16).toUpperCase().padStart(4, '0')}`,
      name: NAMES[sign] ?? other,
    };
  });
}
