/** Pictures that the brand has drawn for a page or an email: judged by their marks, and in pixels, each content once. */
import path from 'node:path';
import type { Brand } from '../brand/brand.ts';
import { remember } from '../brand/reads.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Artifact } from '../ir/artifact.ts';
import { rules } from '../rules/index.ts';
import type { ArtifactSubject } from '../rules/rule.ts';
import { runArtifactRules } from '../rules/run.ts';
import type { ReadBack } from './cache/read-afresh.ts';
import { type Reading, readBack } from './cache/readback-cache.ts';
import { sha256 } from './cache/store.ts';

const asked = rules.filter(({ beside }) => beside === true);

/** `piece`: the subject of the page or email that shows them. Others, an author’s photographs, have no density. */
export async function checkPictures(
  supporting: readonly Artifact[],
  piece: Omit<ArtifactSubject, 'artifact' | 'extracted' | 'troubles'>,
  reading: Reading,
): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const picture of supporting) {
    if (picture.data?.density === undefined) continue;
    const { look } = await lookOnce(picture, piece.brand, reading);
    // As adjustments.yaml calls them: `email.html.hero`. Files of pages carry a part of their hash.
    const format = `${picture.format}.${path.parse(picture.path).name.replace(/-[0-9a-f]{8}$/, '')}`;
    const artifact = Object.defineProperty(Object.create(picture) as Artifact, 'format', { value: format });
    const extracted = { path: picture.path, text: '', links: [], codes: [] };
    const subject = { ...piece, artifact, extracted, troubles: [], ...(look && { look }) };
    found.push(...(await runArtifactRules(subject, asked)));
  }
  return found;
}

const looks = new WeakMap<Brand, Map<string, unknown>>();

/** Every locale and touchpoint shows the same pictures: without a store too they are decoded once. */
function lookOnce(picture: Artifact, brand: Brand, reading: Reading): Promise<ReadBack> {
  if (reading.store && picture.stored) return readBack(picture, brand, reading);
  const marks = picture.marks.map(({ kind, slot, ink, size, boxes }) => [kind, slot, ink, size, boxes]);
  const key = sha256(JSON.stringify([sha256(picture.body), marks, picture.data?.ground]));
  return remember(looks, brand, key, () => readBack(picture, brand));
}
