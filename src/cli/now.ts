/** `--now`: the instant from which expiry and quiet hours are decided. */

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * A day means its noon in UTC, which is the same day from Honolulu to Auckland in winter, so that two builds of
 * one day are equal. Undefined for anything that is neither a day nor an instant with its zone.
 */
export function parseNow(text: string): string | undefined {
  if (DAY.test(text)) return isDay(text) ? `${text}T12:00:00.000Z` : undefined;
  if (!INSTANT.test(text) || !isDay(text.slice(0, 10))) return undefined;
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
}

/** The day of the build, on the calendar of this machine. */
export function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}T12:00:00.000Z`;
}

/** 30 February parses, as 2 March; a day that was typed wrong is refused instead. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
