/** Which of an author's words a reviewer meant who pointed at a place of a piece. */
import type { Span } from '../../diagnostic.ts';
import type { Artifact, Box, Mark } from '../../ir/artifact.ts';
import type { ReviewComment } from './comments-schema.ts';

export type Pointed = Pick<ReviewComment, 'x' | 'y' | 'page' | 'unit' | 'quote'>;

type AuthoredMark = Mark & { readonly at: Span };

/**
 * The mark of an author whose box lies nearest; of a piece without boxes, the one whose words are most like those at
 * the place. Undefined where neither tells.
 */
export function nearestMark({ marks }: Pick<Artifact, 'marks'>, pointed: Pointed): AuthoredMark | undefined {
  const authored = marks.filter((mark): mark is AuthoredMark => mark.at !== undefined);
  return nearestByBox(authored, pointed) ?? likestByWords(authored, pointed.quote ?? '');
}

function nearestByBox(
  marks: readonly AuthoredMark[],
  { x, y, unit, page }: Pointed,
): AuthoredMark | undefined {
  let best: { readonly mark: AuthoredMark; readonly distance: number; readonly area: number } | undefined;
  for (const mark of marks) {
    for (const box of mark.boxes) {
      if (box.unit !== unit || (box.page ?? 1) !== (page ?? 1)) continue;
      const [distance, area] = [distanceTo(box, x, y), box.width * box.height];
      // Words that lie on a picture are meant before the picture.
      if (!best || distance < best.distance || (distance === best.distance && area < best.area))
        best = { mark, distance, area };
    }
  }
  return best?.mark;
}

/** 0 inside. */
function distanceTo({ x, y, width, height }: Box, px: number, py: number): number {
  return Math.hypot(Math.max(x - px, 0, px - x - width), Math.max(y - py, 0, py - y - height));
}

/**
 * The same words first; then a mark that holds those at the place, the shortest; then one that is held by them, the
 * longest, so that a paragraph is led to its sentence and not to a name in it.
 */
function likestByWords(marks: readonly AuthoredMark[], quote: string): AuthoredMark | undefined {
  const wanted = plain(quote);
  if (wanted === '') return undefined;
  const words = marks.map((mark) => ({ mark, text: plain(mark.text) })).filter(({ text }) => text !== '');
  const longest = (a: { text: string }, b: { text: string }) => b.text.length - a.text.length;
  return (
    words.find(({ text }) => text === wanted) ??
    words.filter(({ text }) => text.includes(wanted)).sort((a, b) => longest(b, a))[0] ??
    words.filter(({ text }) => wanted.includes(text)).sort(longest)[0]
  )?.mark;
}

/** As browsers and typography agree: one kind of space, no soft hyphens, no capitals. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
