/** Whether an at-rule of a style sheet holds on a screen. */
import { split } from './selector.ts';

export interface Screen {
  readonly widthPx: number;
  readonly scheme: 'light' | 'dark';
}

const REM_PX = 16;
const WIDTH = /\(\s*(min|max)-width\s*:\s*([\d.]+)(px|r?em)\s*\)/g;

/** Of `@media` and `@supports`; of other at-rules nothing is known, and nothing holds. */
export function holdsOn(atRule: string, screen: Screen): boolean {
  if (atRule.startsWith('@supports')) return true;
  if (!atRule.startsWith('@media')) return false;
  return split(atRule.slice('@media'.length), ',').some((query) => queryHolds(query.trim(), screen));
}

function queryHolds(query: string, { widthPx, scheme }: Screen): boolean {
  return query.split(/\band\b/i).every((part) => {
    const one = part.trim().toLowerCase();
    if (/^(?:only\s+)?(?:screen|all)$/.test(one)) return true;
    const [, side, number, unit] = new RegExp(`^${WIDTH.source}$`).exec(one) ?? [];
    if (side !== undefined) {
      const limit = Number(number) * (unit === 'px' ? 1 : REM_PX);
      return side === 'min' ? widthPx >= limit : widthPx <= limit;
    }
    const [, asked] = /^\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)$/.exec(one) ?? [];
    return asked !== undefined && asked === scheme;
  });
}

/** Widths at which a sheet changes, each side of them. */
export function turningWidths(atRules: Iterable<string>): readonly number[] {
  const widths = new Set<number>();
  for (const one of atRules) {
    for (const [, side, number, unit] of one.matchAll(WIDTH)) {
      const limit = Number(number) * (unit === 'px' ? 1 : REM_PX);
      widths.add(limit).add(side === 'min' ? limit - 1 : limit + 1);
    }
  }
  return [...widths];
}
