/** What a piece says, how it looks and whether a press would take it, read once for each content of a file. */
import type { Brand } from '../../brand/brand.ts';
import type { Artifact } from '../../ir/artifact.ts';
import { logoNames } from '../../rules/shared/logos.ts';
import { brandLookOf } from '../../rules/shared/pixels.ts';
import { codeVersion } from './code-version.ts';
import { type ReadAfresh, type ReadBack, type ReadOrder, readAfresh as readHere } from './read-afresh.ts';
import { sideBySide } from './side-by-side.ts';
import { detachSpans } from './spans.ts';
import { type Store, sha256 } from './store.ts';

/** How files are read back. */
export interface Reading {
  /** Where what was read is kept from run to run. Default: nowhere. */
  readonly store?: Store;
  /** Who reads, such as another thread. Default: this one. */
  readonly readAfresh?: ReadAfresh;
}

export async function readBack(
  artifact: Artifact,
  brand: Brand,
  { store, readAfresh = readHere }: Reading = {},
): Promise<ReadBack> {
  if (!store || !artifact.stored) return readAfresh(orderOf(artifact, brand));
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
    const fresh = await readAfresh(orderOf(artifact, brand));
    store.writeEntry(key, fresh);
    return fresh;
  });
  return { ...read, extracted: { ...read.extracted, path } };
}

const reading = sideBySide<ReadBack>();

/** Lazy bytes are read here, once. */
function orderOf(artifact: Artifact, brand: Brand): ReadOrder {
  const { path, mime, body, marks, width, supporting, handMade, data } = artifact;
  return {
    file: {
      ...{ path, mime, body, marks },
      ...(width !== undefined && { width }),
      ...(supporting !== undefined && { supporting }),
      ...(handMade && { handMade }),
      ...(data && { data }),
    },
    logoNames: logoNames(brand),
    ...(isPicture(artifact) && { look: brandLookOf(brand) }),
    tacMax: brand.rules.print.tacMax,
  };
}

function isPicture({ mime, data }: Pick<Artifact, 'mime' | 'data'>): boolean {
  return mime.startsWith('image/') && (mime !== 'image/svg+xml' || data?.ground !== undefined);
}
