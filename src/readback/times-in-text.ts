/** Hours of the day in running words: “23 h 59”, “10h”, “11:59 pm”, “10 am”, “10 Uhr”. */
const pattern =
  /(?<![\d:.,\p{L}])(?<hour>\d{1,2})(?:(?:(?: ?h ?|:)(?<minute>[0-5]\d)(?: ?(?<half>[ap]\.?m)\b\.?)?)|(?: ?h(?![\p{L}\d]))|(?: ?Uhr(?!\p{L}))|(?: ?(?<bare>[ap]\.?m)\b\.?))(?![\d:])/giu;

/** Keys `time:23:59`. A figure above 23 hours is a duration, not an hour. */
export function timesIn(plain: string): readonly { key: string; start: number; end: number }[] {
  const found: { key: string; start: number; end: number }[] = [];
  for (const match of plain.matchAll(pattern)) {
    const { hour, minute, half, bare } = match.groups!;
    const typed = Number(hour);
    const noon = (half ?? bare)?.toLowerCase().startsWith('p');
    if (typed > 23 || ((half ?? bare) && (typed === 0 || typed > 12))) continue;
    const value = half || bare ? (typed % 12) + (noon ? 12 : 0) : typed;
    const key = `time:${String(value).padStart(2, '0')}:${minute ?? '00'}`;
    found.push({ key, start: match.index, end: match.index + match[0].trimEnd().length });
  }
  return found;
}
