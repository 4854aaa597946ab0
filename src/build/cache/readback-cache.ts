/** What a piece says, how it looks and whether a press would take it, read once for each content of a file. */
import type { Brand } from '../../brand/brand.ts';
import type { Fault } from '../../draw/pdf/preflight.ts';
import type { Artifact } from '../../ir/artifact.ts';
import type { Extracted } from '../../readback/extracted.ts';
import { extract } from '../../readback/index.ts';
import type { PictureLook } from '../../readback/pixels/picture-look.ts';
import { logoNames } from '../../rules/shared/logos.ts';
import { brandLookOf } from '../../rules/shared/pixels.ts';
import { codeVersion } from './code-version.ts';
import { sideBySide } from './side-by-side.ts';
import { detachSpans } from './spans.ts';
import { type Store, sha256 } from './store.ts';

export interface ReadBack {
  readonly extracted: Extracted;
  /** For press files. */
  readonly press?: readonly Fault[];
  /** For pictures made of pixels. */
  readonly look?: PictureLook;
}

export async function readBack(artifact: Artifact, brand: Brand, store?: Store): Promise<ReadBack> {
  if (!store || !artifact.stored) return readAfresh(artifact, brand);
  const { marks, mime, stored, path, handMade } = artifact;
  const said = marks.map(({ kind, text, slot }) => [kind, text, slot]);
  const asked = isPicture(artifact)
    ? [
        brandLookOf(brand),
        artifact.width,
        artifact.supporting,
        artifact.data?.ground,
        marks.map(({ ink, size, boxes }) => [ink, size, boxes]),
      ]
    : [brand.rules.print.tacMax, logoNames(brand)];
  const key = sha256(
    JSON.stringify([
      ...[codeVersion(), 'readback', mime, stored.sha256, asked, detachSpans(said).value],
      ...(handMade ? ['by hand'] : []),
    ]),
  );
  const read = await reading(key, async () => {
    const known = store.entry(key) as ReadBack | undefined;
    if (known) return known;
    const fresh = await readAfresh(artifact, brand);
    store.writeEntry(key, fresh);
    return fresh;
  });
  return { ...read, extracted: { ...read.extracted, path } };
}

const reading = sideBySide<ReadBack>();

/** The readers of press files and of pixels are loaded with the first of them. */
async function readAfresh(lazy: Artifact, brand: Brand): Promise<ReadBack> {
  // Its bytes are asked for several times: read from disk once.
  const artifact = { ...lazy };
  const extracted = await extract(artifact, logoNames(brand));
  if (isPicture(artifact)) {
    const { lookAt } = await import('../../readback/pixels/look-at.ts');
    const look = await lookAt(artifact, brandLookOf(brand));
    return { extracted, ...(look && { look }) };
  }
  if (artifact.mime !== 'application/pdf' || typeof artifact.body === 'string') return { extracted };
  const { preflight } = await import('../../draw/pdf/preflight.ts');
  const { tacMax } = brand.rules.print;
  try {
    return { extracted, press: await preflight(artifact.body, { tacMax }) };
  } catch (cause) {
    // A file of another program may hold what none of ours ever does.
    if (!artifact.handMade) throw cause;
    const fault: Fault = { check: 'structure', detail: 'The file is built in a way that is not understood.' };
    return { extracted, press: [fault] };
  }
}

function isPicture({ mime, data }: Pick<Artifact, 'mime' | 'data'>): boolean {
  return mime.startsWith('image/') && (mime !== 'image/svg+xml' || data?.ground !== undefined);
}
