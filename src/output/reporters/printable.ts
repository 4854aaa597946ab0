/**
 * An author's text on its way to a terminal. Control characters could move the cursor or set colours, and
 * bidirectional overrides could show another order than the file has (CVE-2021-42574), so each becomes U+FFFD.
 */
const UNSAFE = /[\p{Cc}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

export function printable(text: string): string {
  return text
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(/\t/g, ' ')
    .replace(UNSAFE, '\uFFFD');
}
