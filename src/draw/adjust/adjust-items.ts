/** The designer's last word on all items of one picture, and what became of it. */
import type { LayoutItem } from '../../brand/layout-items.ts';
import type { AdjustmentUse } from '../../ir/adjustments.ts';
import type { CanvasRequest } from '../lower-canvas.ts';
import type { PlannedItem } from '../plan.ts';
import { adjustItem } from './adjust-item.ts';
import { adjustmentsOf, calledBy } from './choose.ts';

/** `planned`: each item of the layout with what became of it; none where its condition or its words are missing. */
export function adjustItems(
  planned: readonly (readonly [LayoutItem, readonly PlannedItem[]])[],
  { edition, brand, frame, adjust }: CanvasRequest,
): { readonly items: readonly PlannedItem[]; readonly adjusted: readonly AdjustmentUse[] } {
  const wanted = adjust && adjustmentsOf(adjust.names, adjust.adjustments);
  if (!wanted || wanted.size === 0) return { items: planned.flatMap(([, items]) => items), adjusted: [] };
  const context = { brand, frame, locale: edition.selection.locale };
  const adjusted: AdjustmentUse[] = [];
  const items = planned.flatMap(([layoutItem, list]) => {
    const name = namesOf(layoutItem).find((one) => wanted.has(one));
    const adjustment = name === undefined ? undefined : wanted.get(name)!;
    if (!adjustment) return list;
    if (list.length === 0) adjusted.push({ adjustment, outcome: { kind: 'absent' } });
    return list.map((one) => {
      const { item, outcome } = adjustItem(one, adjustment, context);
      adjusted.push({ adjustment, outcome });
      return item;
    });
  });
  const there = new Set(planned.flatMap(([item]) => namesOf(item)));
  const known = [...new Set(planned.flatMap(([item]) => (isAdjustable(item) ? namesOf(item) : [])))];
  for (const [slot, adjustment] of wanted)
    if (!there.has(slot)) {
      const picture = calledBy(adjustment, adjust.names);
      adjusted.push({ adjustment, outcome: { kind: 'no-slot', picture, known } });
    }
  return { items, adjusted };
}

/** What an item of a layout answers to: its id, its slot, or its kind. What cannot be adjusted answers too, and says why. */
function namesOf(item: LayoutItem): readonly string[] {
  switch (item.kind) {
    case 'text':
      return [item.id, item.slot].filter((one) => one !== undefined);
    case 'figure':
      return [item.id ?? 'figure'];
    case 'button':
      return [item.id, 'cta'].filter((one) => one !== undefined);
    case 'image':
      return [item.id, 'image'].filter((one) => one !== undefined);
    default:
      return ['id' in item ? item.id : undefined, item.kind].filter((one) => one !== undefined);
  }
}

function isAdjustable({ kind }: LayoutItem): boolean {
  return kind === 'text' || kind === 'figure' || kind === 'button' || kind === 'image';
}
