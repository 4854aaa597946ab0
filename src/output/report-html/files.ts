import type { Artifact } from '../../ir/artifact.ts';

/** `840 B`, `5.3 kB`, `120 kB`. */
export function weight(one: Artifact): string {
  const bytes =
    one.stored?.bytes ?? (typeof one.body === 'string' ? Buffer.byteLength(one.body) : one.body.byteLength);
  return bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} kB`;
}

/** From the report to a file beside it. */
export function address(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}
