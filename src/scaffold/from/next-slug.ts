/** The name of the next campaign: that of the last, a year on. */
import { yearIn } from './asked-again.ts';

/** `spring-2026` is `spring-2027`, or of this year where that one is past. Undefined without a year in it. */
export function nextSlug(slug: string, today: string): string | undefined {
  const year = yearIn(slug);
  if (year === undefined) return undefined;
  return slug.replace(year, String(Math.max(Number(year) + 1, Number(today.slice(0, 4)))));
}
