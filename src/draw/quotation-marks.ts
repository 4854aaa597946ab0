/** Marks around somebody's words, where an author did not type them: « … », “…”, „…“. */
import { plainText, type Text } from '../ir/text.ts';

const MARKS: Readonly<Record<string, readonly [opening: string, closing: string]>> = {
  fr: ['«\u00a0', '\u00a0»'],
  en: ['“', '”'],
  de: ['„', '“'],
};

/**
 * The marks for paragraphs that somebody said, one pair for each: the first opens, the last closes. Empty where
 * the author has typed marks, and in a language that the table does not know.
 */
export function quotationMarks(
  paragraphs: readonly Text[],
  language: string,
): readonly (readonly [opening: string, closing: string])[] {
  const [opening, closing] = MARKS[language.split('-')[0]!] ?? ['', ''];
  const typed = /^[«“„"]/u.test(plainText(paragraphs[0] ?? []).trimStart());
  const last = paragraphs.length - 1;
  return paragraphs.map((_, index) => [
    index === 0 && !typed ? opening : '',
    index === last && !typed ? closing : '',
  ]);
}
