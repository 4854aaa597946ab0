/** Edits of a text, planned before any of them is made. */

export interface OffsetEdit {
  /** In UTF-16 units. */
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly text: string;
}

/** Edits in order, each apart from the others: of two that touch the same letters the first stays, the other has to wait. */
export function planEdits(edits: readonly OffsetEdit[]): readonly OffsetEdit[] {
  const planned: OffsetEdit[] = [];
  for (const edit of [...edits].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = planned.at(-1);
    const touches =
      last !== undefined && (edit.from < last.to || (edit.from === last.from && edit.to === last.to));
    if (!touches) planned.push(edit);
  }
  return planned;
}

/** `edits` as `planEdits` answers them. What lies between them stays as it is. */
export function applyEdits(text: string, edits: readonly OffsetEdit[]): string {
  let result = '';
  let at = 0;
  for (const { from, to, text: replacement } of edits) {
    result += text.slice(at, from) + replacement;
    at = to;
  }
  return result + text.slice(at);
}
