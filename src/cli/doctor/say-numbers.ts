/** Numbers as people read them. */

/** `310 MB`, `1.2 GB`: in powers of 1024, as the docs count them. */
export function sayBytes(bytes: number): string {
  const mb = bytes / 1024 ** 2;
  if (mb < 0.1) return `${Math.ceil(bytes / 1024)} kB`;
  if (mb < 10) return `${mb.toFixed(1)} MB`;
  if (mb < 1000) return `${Math.round(mb)} MB`;
  return `${(mb / 1024).toFixed(1).replace(/\.0$/, '')} GB`;
}

/** `1 campaign`, `2 campaigns`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
