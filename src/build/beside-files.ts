/** Supporting files as the rules of their piece see them: drawings read back, pictures that stand for the logo recognised. */
import path from 'node:path';
import type { Brand } from '../brand/brand.ts';
import { remember } from '../brand/reads.ts';
import type { Artifact } from '../ir/artifact.ts';
import type { Extracted } from '../readback/extracted.ts';
import { readOutline } from '../readback/literals-svg.ts';
import type { BesideFile } from '../rules/rule.ts';
import { saysLogo } from '../rules/shared/logos.ts';
import { codeVersion } from './cache/code-version.ts';
import { type Reading, readBack } from './cache/readback-cache.ts';
import { sideBySide } from './cache/side-by-side.ts';
import { type Store, sha256 } from './cache/store.ts';

/** `extracted`: what the piece itself says, which tells what its pictures stand for. */
export async function besideFiles(
  artifacts: readonly Artifact[],
  piece: Pick<Artifact, 'path'>,
  extracted: Extracted,
  brand: Brand,
  reading: Reading,
): Promise<readonly BesideFile[]> {
  const shown = (extracted.looks?.pictures ?? []).filter(({ alt }) => saysLogo(alt, brand));
  const logos = new Set(shown.map(({ src }) => path.posix.join(path.posix.dirname(piece.path), src)));
  return Promise.all(
    artifacts.map(async (one): Promise<BesideFile> => {
      const { mime, width, height } = one;
      const isDrawing = mime === 'image/svg+xml';
      const looks = isDrawing ? (await readBack(one, brand, reading)).extracted.looks : undefined;
      const logo = logos.has(one.path) ? await logoOf(one, brand, reading.store) : undefined;
      return {
        path: one.path,
        mime,
        ...(width !== undefined && { width }),
        ...(height !== undefined && { height }),
        ...(looks && { looks }),
        ...(logo !== undefined && { logo }),
      };
    }),
  );
}

const recognised = new WeakMap<Brand, Map<string, unknown>>();
const recognising = sideBySide<string | false | undefined>();

/** The registered logo that a file shows, by `id/variant`, kept under its bytes and the brand’s drawings; false where it is none; undefined where that cannot be told. */
async function logoOf(
  file: Artifact,
  brand: Brand,
  store: Store | undefined,
): Promise<string | false | undefined> {
  const logos = brand.logos.map(({ id, variant, svg }) => ({ name: `${id}/${variant}`, svg }));
  if (file.mime === 'image/svg+xml') {
    const outline = readOutline(String(file.body));
    return logos.find(({ svg }) => readOutline(svg) === outline)?.name ?? false;
  }
  const look = async () => {
    // With the first such picture: what draws is not loaded for sources alone.
    const { logoIn } = await import('../readback/logo-drawing.ts');
    const { body } = file;
    return typeof body === 'string' ? false : logoIn(body, logos);
  };
  // Every locale and touchpoint shows the same: without a store too they are held against each other once.
  if (!store || !file.stored) return remember(recognised, brand, sha256(file.body), look);
  const key = sha256(JSON.stringify([codeVersion(), 'logo', file.stored.sha256, logos]));
  return recognising(key, async () => {
    const known = store.entry(key) as { readonly logo?: string | false } | undefined;
    if (known) return known.logo;
    const logo = await look();
    store.writeEntry(key, { logo });
    return logo;
  });
}
