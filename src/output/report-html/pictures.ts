/** Small copies of the pictures a build made, as data URIs, so that the report is one file. */
import type { Artifact } from '../../ir/artifact.ts';
import { limits } from '../../limits.ts';

/** The longer side: sharp on a dense screen at the 200 px at which the report shows it. */
const SIDE_PX = 400;
/** Drawn by two at a time: more only queues on a machine of two cores. */
const AT_ONCE = 2;
const QUALITY = 78;

/** By path. Artifacts that are no pictures are absent. */
export async function smallPictures(artifacts: readonly Artifact[]): Promise<ReadonlyMap<string, string>> {
  const { default: sharp } = await import('sharp');
  const small = new Map<string, string>();
  const waiting = artifacts.filter((one) => one.mime.startsWith('image/'));
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const bytes = await sharp(Buffer.from(next.body), { limitInputPixels: limits.imagePixels })
        .resize({ width: SIDE_PX, height: SIDE_PX, fit: 'inside', withoutEnlargement: true })
        .webp({ quality: QUALITY })
        .toBuffer();
      small.set(next.path, `data:image/webp;base64,${bytes.toString('base64')}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return small;
}
