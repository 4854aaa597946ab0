/** What stops a press file at a printer's, read once for each file however many rules ask. */
import type { Fault } from '../../draw/pdf/preflight.ts';
import type { ArtifactSubject } from '../rule.ts';

const known = new WeakMap<Uint8Array, Promise<readonly Fault[]>>();

/** Faults of a PDF; none for any other file. */
export function pressFaults({ artifact, brand, press }: ArtifactSubject): Promise<readonly Fault[]> {
  if (press) return Promise.resolve(press);
  const { body, mime } = artifact;
  if (mime !== 'application/pdf' || typeof body === 'string') return Promise.resolve([]);
  const found = known.get(body) ?? inspect(body, brand.rules.print.tacMax);
  known.set(body, found);
  return found;
}

/** The reader of PDFs is loaded with the first file: most runs of the source rules need none. */
async function inspect(body: Uint8Array, tacMax: number): Promise<readonly Fault[]> {
  const { preflight } = await import('../../draw/pdf/preflight.ts');
  return preflight(body, { tacMax });
}
