/** What marks say about type: sizes in the unit in which people speak of them. */
import type { Mark } from '../../ir/artifact.ts';

const POINTS_PER_MM = 72 / 25.4;

export interface Sized {
  readonly mark: Mark;
  readonly size: number;
  readonly unit: 'px' | 'pt';
}

/** Text marks that know their size; millimetres become points. Logos and codes are no type. */
export function sizedText(marks: readonly Mark[]): readonly Sized[] {
  return marks.flatMap((mark): Sized[] => {
    const box = mark.boxes[0];
    if (mark.size === undefined || !box || (mark.kind !== 'text' && mark.kind !== 'fact')) return [];
    return [
      box.unit === 'mm'
        ? { mark, size: mark.size * POINTS_PER_MM, unit: 'pt' }
        : { mark, size: mark.size, unit: 'px' },
    ];
  });
}

/** Two decimals at most, without trailing noughts. */
export function sayNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}
