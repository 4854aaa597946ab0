/** Headings break by sense: an article stays with its word, a number with what it counts. */
import { breakGrade } from '../../draw/sense.ts';

const NONE: ReadonlySet<string> = new Set();

/**
 * Puts words that belong together into one box each, which moves to the next line as a whole and breaks inside
 * only when it is wider than the line. `html` is inline HTML of one run; no letter of it changes.
 */
export function keepSense(html: string, language: string): string {
  const parts = html.split(/( |<[^>]*>)/);
  let out = '';
  let group: string[] = [];
  const close = () => {
    out += group.length > 1 ? `<span class="keep">${group.join(' ')}</span>` : group.join('');
    group = [];
  };
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 0) {
      if (part !== '') group.push(part);
      continue;
    }
    const before = group.at(-1) ?? '';
    const after = parts[index + 1] ?? '';
    const joins =
      part === ' ' && before !== '' && after !== '' && breakGrade(before, after, language, NONE) === 2;
    if (joins) continue;
    close();
    out += part;
  }
  close();
  return out;
}
