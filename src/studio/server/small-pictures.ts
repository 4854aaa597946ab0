/**
 * Small copies of pictures and the round signs of brands, made when a page first asks for them and remembered with
 * those of report.html: a page of two hundred campaigns loads kilobytes where the pictures themselves have megabytes.
 */
import type { Brand } from '../../brand/brand.ts';
import { brandFingerprint } from '../../brand/fingerprint.ts';
import type { Remember } from '../../output/report-html/faces.ts';
import type { ShownArtifact } from '../state/studio-state.ts';
import type { Answer } from './answer.ts';

export interface SmallPictures {
  /** Undefined for what is no picture. */
  of(artifact: ShownArtifact): Promise<Answer | undefined>;
  sign(brand: Brand): Promise<Answer>;
}

/** Drawn by two at a time: more only queues on a machine of two cores. */
const AT_ONCE = 2;

/** `remember`: where they are kept from run to run. */
export function smallPictures(remember: Remember): SmallPictures {
  const turn = turns(AT_ONCE);
  return {
    async of(artifact) {
      if (!artifact.mime.startsWith('image/')) return undefined;
      const { stored, version } = artifact;
      const make = async () => (await drawers()).smallPicture(artifact);
      return webp(await remember(`picture ${stored?.sha256 ?? version}`, () => turn(make)), KEEP);
    },
    async sign(brand) {
      const make = async () => (await drawers()).signOf(brand);
      return webp(await remember(`sign ${await brandFingerprint(brand)}`, () => turn(make)), 'no-cache');
    },
  };
}

/** Loaded with the first picture, so that the studio is up sooner. */
async function drawers() {
  const [{ smallPicture }, { signOf }] = await Promise.all([
    import('../../output/report-html/pictures.ts'),
    import('../../output/report-html/campaigns.ts'),
  ]);
  return { smallPicture, signOf };
}

/** Keeps texts for the life of one process. */
export function rememberHere(): Remember {
  const known = new Map<string, Promise<string>>();
  return (key, make) => {
    const text = known.get(key) ?? make();
    known.set(key, text);
    return text;
  };
}

/** For what has another address when its bytes change. */
const KEEP = 'private, max-age=31536000, immutable';

function webp(dataUri: string, keeping: string): Answer {
  const body = Buffer.from(dataUri.slice(dataUri.indexOf(',') + 1), 'base64');
  return { status: 200, headers: { 'content-type': 'image/webp', 'cache-control': keeping }, body };
}

/** Lets so many tasks run at a time; others wait in line. */
function turns(most: number) {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <T>(task: () => Promise<T>): Promise<T> => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    running++;
    try {
      return await task();
    } finally {
      running--;
      waiting.shift()?.();
    }
  };
}
