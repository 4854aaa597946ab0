/** A cost as three cells of a table: wall, processor, peak memory. */
import type { Cost } from './measure-process.ts';

export function costCells({ wallS, wallTimesS, cpuS, peakMb }: Cost): string {
  return `${wallS.toFixed(1)} s${rangeOf(wallTimesS ?? [])} | ${cpuS.toFixed(1)} s | ${peakMb.toFixed(0)} MB`;
}

/** The smallest and the largest in brackets, where there are several. */
export function rangeOf(numbers: readonly number[], digits = 1): string {
  if (numbers.length < 2) return '';
  return ` (${Math.min(...numbers).toFixed(digits)} – ${Math.max(...numbers).toFixed(digits)})`;
}
