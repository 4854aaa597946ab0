/** Finds the words and size that fit a box: the longest first, then shorter ones, then one size less. */
import { plainText, spanOf, type Text } from '../ir/text.ts';
import type { Words } from './plan.ts';
import type { Stage } from './stage.ts';
import { reportMissingGlyphs } from './text-items.ts';
import { type LaidText, layText, type TextRequest } from './text-layout.ts';
import type { TextStyle } from './text-style.ts';

export interface FitRequest extends Omit<TextRequest, 'text' | 'style' | 'strong' | 'language'> {
  readonly words: Words;
  readonly sizes: readonly number[];
  readonly lines: number;
  style(size: number): TextStyle;
  strong(size: number): TextStyle;
}

export interface Fitted {
  readonly laid: LaidText;
  readonly size: number;
}

/** Undefined when nothing fits. */
export function findFit(request: FitRequest, stage: Stage): Fitted | undefined {
  for (const size of request.sizes) {
    for (const text of request.words.candidates) {
      const laid = lay(request, text, size, stage);
      if (!laid.fits || laid.lines.length > request.lines) continue;
      reportMissingGlyphs(laid, request.words, stage);
      return { laid, size };
    }
  }
  return undefined;
}

/** Words that never fit are a trouble, and are shown as far as they go. */
export function fitText(request: FitRequest, stage: Stage): Fitted {
  const fitted = findFit(request, stage);
  if (fitted) return fitted;
  const { words } = request;
  const size = request.sizes.at(-1)!;
  const shortest = words.candidates.at(-1)!;
  const whole = lay(request, shortest, size, stage);
  reportMissingGlyphs(whole, words, stage);
  const at = spanOf(shortest);
  stage.troubles.push({
    kind: 'overflow',
    detail: overflowDetail(shortest, whole, request, size, stage.plan.frame.unit),
    slot: words.slot,
    ...(at && words.authored && { at }),
  });
  return { laid: shortened(shortest, (text) => lay(request, text, size, stage), request.lines), size };
}

function lay(request: FitRequest, text: Text, size: number, stage: Stage): LaidText {
  const setting = { style: request.style(size), strong: request.strong(size), language: stage.plan.language };
  return layText({ ...request, ...setting, text }, stage.fonts);
}

function overflowDetail(
  text: Text,
  laid: LaidText,
  { lines, width }: FitRequest,
  size: number,
  unit: string,
): string {
  const words = plainText(text).replace(/\s+/g, ' ');
  const start = words.length > 40 ? `${words.slice(0, 39)}…` : words;
  if (laid.lines.length > lines) {
    return `“${start}” takes ${laid.lines.length} lines of ${size} ${unit}; there is room for ${lines}.`;
  }
  return `“${start}” is wider than the ${Math.round(width)} ${unit} of its box at ${size} ${unit}.`;
}

/** What is left of words that were reported as too long: whole words that fit, and an ellipsis. */
function shortened(text: Text, lay: (text: Text) => LaidText, lines: number): LaidText {
  let length = plainText(text).length;
  for (;;) {
    const cut = plainText(text)
      .slice(0, length)
      .replace(/\s*\S*$/, '').length;
    if (cut === 0) break;
    length = cut;
    const laid = lay([...sliceText(text, 0, length), { ...text[0]!, text: '…' }]);
    if (laid.fits && laid.lines.length <= lines) return laid;
  }
  const laid = lay(text);
  return { ...laid, lines: laid.lines.slice(0, lines), height: lines * laid.leadingPx };
}

/** The runs between two offsets of the plain text. */
export function sliceText(text: Text, start: number, end: number): Text {
  let offset = 0;
  return text.flatMap((run) => {
    const from = Math.max(0, start - offset);
    const to = Math.min(run.text.length, end - offset);
    offset += run.text.length;
    return to > from ? [{ ...run, text: run.text.slice(from, to) }] : [];
  });
}
