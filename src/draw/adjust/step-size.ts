/** Sizes of the brand's scale, and steps between them. */
import type { AdjustedSize } from '../plan.ts';
import type { Stage } from '../stage.ts';

export interface Stepped {
  readonly size: number;
  /** Whether the scale has that many steps; otherwise it is its last one. */
  readonly isWhole: boolean;
}

/** `steps` from the size of the scale that is nearest to `size`. A brand without a scale has no steps. */
export function stepSize(scale: readonly number[], size: number, steps: number): Stepped {
  const sorted = scale.toSorted((a, b) => a - b);
  const nearest = sorted.reduce(
    (best, one, index) => (Math.abs(one - size) < Math.abs(sorted[best]! - size) ? index : best),
    0,
  );
  const wished = nearest + steps;
  const index = Math.min(Math.max(wished, 0), sorted.length - 1);
  return { size: sorted[index] ?? size, isWhole: index === wished };
}

/**
 * Sizes to try for an item: those of its layout, or the one that is `adjusted` steps from what `findSize` finds. What
 * it complains of on the way is forgotten.
 */
export function sizesFor(
  sizes: readonly number[],
  adjusted: AdjustedSize | undefined,
  slot: string,
  stage: Stage,
  findSize: () => number | undefined,
): readonly number[] {
  if (!adjusted) return sizes;
  const before = stage.troubles.length;
  const found = findSize() ?? sizes.at(-1)!;
  stage.troubles.length = before;
  const { scalePx, scalePt } = stage.brand.tokens;
  const { unit } = stage.plan.frame;
  const { size, isWhole } = stepSize(unit === 'pt' ? scalePt : scalePx, found, adjusted.steps);
  if (!isWhole)
    stage.troubles.push({
      kind: 'step',
      detail: `${adjusted.steps} steps from ${found} ${unit} are off the brand’s scale, which ends at ${size} ${unit}.`,
      at: adjusted.at,
      slot,
    });
  return [size];
}
