/** What a piece says and whether a press would take it, read once for each content of a file. */
import type { Brand } from '../../brand/brand.ts';
import type { Fault } from '../../draw/pdf/preflight.ts';
import type { Artifact } from '../../ir/artifact.ts';
import type { Extracted } from '../../readback/extracted.ts';
import { extract } from '../../readback/index.ts';
import { codeVersion } from './code-version.ts';
import { detachSpans } from './spans.ts';
import { type Store, sha256 } from './store.ts';

export interface ReadBack {
  readonly extracted: Extracted;
  /** For press files. */
  readonly press?: readonly Fault[];
}

export async function readBack(artifact: Artifact, brand: Brand, store?: Store): Promise<ReadBack> {
  const { tacMax } = brand.rules.print;
  if (!store || !artifact.stored) return read(artifact, tacMax);
  const { marks, mime, stored, path, handMade } = artifact;
  const said = marks.map(({ kind, text, slot }) => [kind, text, slot]);
  const key = sha256(
    JSON.stringify([
      ...[codeVersion(), 'readback', mime, stored.sha256, tacMax, detachSpans(said).value],
      ...(handMade ? ['by hand'] : []),
    ]),
  );
  const known = store.entry(key) as ReadBack | undefined;
  if (known) return { ...known, extracted: { ...known.extracted, path } };
  const fresh = await read(artifact, tacMax);
  store.writeEntry(key, fresh);
  return fresh;
}

/** The reader of press files is loaded with the first of them. */
async function read(lazy: Artifact, tacMax: number): Promise<ReadBack> {
  // Its bytes are asked for several times: read from disk once.
  const artifact = { ...lazy };
  const extracted = await extract(artifact);
  if (artifact.mime !== 'application/pdf' || typeof artifact.body === 'string') return { extracted };
  const { preflight } = await import('../../draw/pdf/preflight.ts');
  try {
    return { extracted, press: await preflight(artifact.body, { tacMax }) };
  } catch (cause) {
    // A file of another program may hold what none of ours ever does.
    if (!artifact.handMade) throw cause;
    const fault: Fault = { check: 'structure', detail: 'The file is built in a way that is not understood.' };
    return { extracted, press: [fault] };
  }
}
