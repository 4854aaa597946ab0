/** What of a card does not fit: words with too many lines or cut within, and boxes that stick out. */
import { plainText } from '../../ir/text.ts';
import type { Rectangle } from '../geometry.ts';
import type { Card, CardNode } from './card.ts';
import type { Solved, SolvedWords } from './solve-card.ts';

export interface Overflow {
  /** In the words of a message. */
  readonly detail: string;
  /** Absent for a picture. */
  readonly words?: SolvedWords;
}

const noRoom: Overflow = { detail: 'The words leave no room for the rest of the picture.' };

/** satori rounds boxes to whole pixels. */
const tolerancePx = 1;

export function overflowOf(card: Card, solved: Solved): readonly Overflow[] {
  const { safePx, widthPx, heightPx } = card;
  const safe: Rectangle = {
    x: safePx.left,
    y: safePx.top,
    width: widthPx - safePx.left - safePx.right,
    height: heightPx - safePx.top - safePx.bottom,
  };
  const within = (node: CardNode, around: Rectangle): readonly Overflow[] => {
    const box = solved.boxes.get(node);
    if (!box) return [];
    switch (node.kind) {
      case 'words': {
        const words = solved.words.get(node);
        return words ? overflowOfWords(words, box, [around, safe]) : [];
      }
      case 'box': {
        const inner = node.children.flatMap((child) => within(child, box));
        return inner.length > 0 || isInside(box, around) ? inner : [noRoom];
      }
      case 'picture':
        return isInside(box, around) ? [] : [noRoom];
      case 'logo':
        return [];
    }
  };
  return within(card.root, { x: 0, y: 0, width: widthPx, height: heightPx });
}

function overflowOfWords(solved: SolvedWords, box: Rectangle, rooms: readonly Rectangle[]): Overflow[] {
  const { node, lines, plain } = solved;
  const start = shortened(plainText(solved.text));
  const right = box.x + box.width + tolerancePx;
  const tooWide = cutsWord(solved) || lines.some((line) => line.right > right);
  if (node.clamped) {
    // Cut at the least size is as it should be.
    return solved.cut && plain.size > node.sizes.at(-1)!
      ? [{ detail: `“${start}” is cut.`, words: solved }]
      : [];
  }
  if (lines.length > node.lines || tooWide) {
    const detail =
      lines.length > node.lines
        ? `“${start}” takes ${lines.length} lines of ${plain.size} px; there is room for ${node.lines}.`
        : `A word of “${start}” is wider than its box at ${plain.size} px.`;
    return [{ detail, words: solved }];
  }
  if (rooms.every((room) => isInside(box, room))) return [];
  return [{ detail: `“${start}” does not fit the picture at ${plain.size} px.`, words: solved }];
}

function isInside(box: Rectangle, outer: Rectangle): boolean {
  return (
    box.x >= outer.x - tolerancePx &&
    box.y >= outer.y - tolerancePx &&
    box.x + box.width <= outer.x + outer.width + tolerancePx &&
    box.y + box.height <= outer.y + outer.height + tolerancePx
  );
}

/** Whether a line ends between two letters of one word. */
function cutsWord({ text, lines }: SolvedWords): boolean {
  const whole = plainText(text);
  return lines.some(({ end }, index) => {
    const next = lines[index + 1];
    return next?.start === end && /[\p{L}\p{N}]/u.test(whole[end - 1]!) && /[\p{L}\p{N}]/u.test(whole[end]!);
  });
}

function shortened(text: string): string {
  const words = text.replace(/\s+/g, ' ');
  return words.length > 40 ? `${words.slice(0, 39)}…` : words;
}
