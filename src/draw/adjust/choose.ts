/** Which adjustments of a campaign speak of one picture, and of two the one that is meant for fewer readers. */
import type { Adjustment, AdjustmentUse } from '../../ir/adjustments.ts';
import type { PictureAdjustments } from '../lower-canvas.ts';

/**
 * By slot. `names`: what the picture is called, the most specific first: `print.postcard.148x105.front`, then
 * `print.postcard.front`. `adjustments` are for its readers.
 */
export function adjustmentsOf(
  names: readonly string[],
  adjustments: readonly Adjustment[],
): ReadonlyMap<string, Adjustment> {
  const bySlot = new Map<string, Adjustment>();
  for (const one of adjustments) {
    if (!one.formats.some((format) => names.includes(format))) continue;
    const other = bySlot.get(one.slot);
    if (!other || weight(one, names) > weight(other, names)) bySlot.set(one.slot, one);
  }
  return bySlot;
}

/** The name by which an entry calls a picture that it is for. */
export function calledBy({ formats }: Adjustment, names: readonly string[]): string {
  return names.find((name) => formats.includes(name)) ?? names[0]!;
}

/** A card has no items that could be adjusted: its parts share out the room among themselves. */
export function withoutLayout(adjust: PictureAdjustments | undefined): readonly AdjustmentUse[] {
  if (!adjust) return [];
  const wanted = adjustmentsOf(adjust.names, adjust.adjustments).values();
  return [...wanted].map((adjustment) => ({
    adjustment,
    outcome: { kind: 'no-layout', picture: calledBy(adjustment, adjust.names) },
  }));
}

/** Readers first, then how exactly the picture is named. */
function weight({ locale, touchpoint, segment, formats }: Adjustment, names: readonly string[]): number {
  const readers = [locale, touchpoint, segment].filter((one) => one !== undefined).length;
  const rank = Math.min(...formats.map((format) => names.indexOf(format)).filter((index) => index >= 0));
  return readers * names.length + names.length - rank;
}
