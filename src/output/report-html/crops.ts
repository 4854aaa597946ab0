/** Cuttings of pictures beside the findings that were seen in them, as data URIs. */
import pMap from 'p-map';
import type { Diagnostic, Region } from '../../diagnostic.ts';
import type { Artifact } from '../../ir/artifact.ts';
import { limits } from '../../limits.ts';
import { type CropPlace, cropPlace } from './crop-place.ts';
import type { Remember } from './faces.ts';

export interface Crop {
  readonly path: string;
  readonly image: string;
  /** Of the image as shown, in CSS px: half of a dense screen’s, so that it is sharp there. */
  readonly width: number;
  readonly height: number;
  /** Outlines of what is meant, in percent of the image. */
  readonly outlines: readonly CropPlace[];
}

/** Pixels of the image, which is shown at 360 CSS px or less. */
const WIDEST_PX = 480;
const HIGHEST_PX = 420;
const SHOWN_PX = { width: 360, height: 315 } as const;
/** A cutting from a small banner is drawn larger, pixel by pixel as it is. */
const MOST_ENLARGED = 3;
const QUALITY = 82;
const EFFORT = 2;
/** Beside one finding: the first pieces in which it shows, one of each language most often. */
const PIECES_SHOWN = 2;
const AT_ONCE = 2;
/** CSS pixels, in which librsvg draws at 96 dpi, and the 72 dpi that sharp takes for natural size. */
const PX_PER_MM = 96 / 25.4;
const NATURAL_DPI = 72;

/** In the order of the report, errors before others, at most `limits.reportCrops` in all. */
export async function makeCrops(
  diagnostics: readonly Diagnostic[],
  artifacts: readonly Artifact[],
  remember: Remember,
): Promise<ReadonlyMap<Diagnostic, readonly Crop[]>> {
  const byPath = new Map(artifacts.map((one) => [one.path, one]));
  const wishes = diagnostics
    .toSorted((a, b) => WEIGHTS[a.severity] - WEIGHTS[b.severity])
    .flatMap((one) => {
      const boxes = Map.groupBy(one.boxes ?? [], ({ artifact }) => artifact ?? '');
      return [...boxes].slice(0, PIECES_SHOWN).flatMap(([path, list]) => {
        const page = list[0]!.page ?? 1;
        const picture = pictureOf(byPath.get(path), page, byPath);
        const here = list.filter((box) => (box.page ?? 1) === page);
        return picture ? [{ one, path, picture, boxes: here }] : [];
      });
    })
    .slice(0, limits.reportCrops);
  const made = await pMap(
    wishes,
    async ({ one, path, picture, boxes }) => [one, await cut(path, picture, boxes, remember)] as const,
    { concurrency: AT_ONCE },
  );
  const crops = new Map<Diagnostic, Crop[]>();
  for (const [one, crop] of made) if (crop) crops.set(one, [...(crops.get(one) ?? []), crop]);
  return crops;
}

const WEIGHTS = { error: 0, warning: 1, note: 2 } as const;

/** A picture itself; of a press file the proof of that page, which lies beside it: front before back. */
function pictureOf(
  artifact: Artifact | undefined,
  page: number,
  byPath: ReadonlyMap<string, Artifact>,
): Artifact | undefined {
  if (artifact?.mime !== 'application/pdf') return artifact?.mime.startsWith('image/') ? artifact : undefined;
  const base = artifact.path.slice(0, -'.pdf'.length);
  const proofs = [...byPath.values()].filter(
    ({ path }) => path.startsWith(`${base}.`) && path.endsWith('.svg'),
  );
  return proofs.sort((a, b) => (a.path > b.path ? -1 : 1))[page - 1];
}

async function cut(
  path: string,
  picture: Artifact,
  boxes: readonly Region[],
  remember: Remember,
): Promise<Crop | undefined> {
  const { width, height, stored } = picture;
  if (!width || !height) return undefined;
  const place = cropPlace(boxes, { width, height });
  if (!place) return undefined;
  const isVector = picture.mime === 'image/svg+xml';
  const most = isVector ? Number.POSITIVE_INFINITY : MOST_ENLARGED;
  const scale = Math.min(most, WIDEST_PX / place.width, HIGHEST_PX / place.height);
  const size = { width: Math.round(place.width * scale), height: Math.round(place.height * scale) };
  const make = () => cutting(picture, place, size);
  const key = stored && `crop ${stored.sha256} ${JSON.stringify([place, size])}`;
  const image = key === undefined ? await make() : await remember(key, make);
  const shown = Math.min(1, SHOWN_PX.width / size.width, SHOWN_PX.height / size.height);
  return {
    path,
    image,
    width: Math.round(size.width * shown),
    height: Math.round(size.height * shown),
    outlines: boxes.flatMap((box) => outline(box, place)),
  };
}

async function cutting(
  { body, mime, width = 1 }: Artifact,
  place: CropPlace,
  size: { readonly width: number; readonly height: number },
): Promise<string> {
  const { default: sharp } = await import('sharp');
  // A proof is drawn at the size at which its part is shown.
  const density =
    mime === 'image/svg+xml' ? { density: (NATURAL_DPI * size.width) / (place.width * PX_PER_MM) } : {};
  const image = sharp(Buffer.from(body), { limitInputPixels: limits.imagePixels, ...density });
  const meta = await image.metadata();
  const perUnit = meta.width / width;
  const left = Math.min(meta.width - 1, Math.floor(place.x * perUnit));
  const top = Math.min(meta.height - 1, Math.floor(place.y * perUnit));
  const part = {
    left,
    top,
    width: Math.max(1, Math.min(meta.width - left, Math.ceil(place.width * perUnit))),
    height: Math.max(1, Math.min(meta.height - top, Math.ceil(place.height * perUnit))),
  };
  const picture = await image
    .extract(part)
    .resize({ ...size, fit: 'fill', kernel: size.width > part.width ? 'nearest' : 'lanczos3' })
    .webp({ quality: QUALITY, effort: EFFORT })
    .toBuffer();
  return `data:image/webp;base64,${picture.toString('base64')}`;
}

/** Empty when the box covers nearly all that is shown: an outline would only frame the picture. */
function outline(box: Region, place: CropPlace): readonly CropPlace[] {
  const left = Math.max(0, (box.x - place.x) / place.width);
  const top = Math.max(0, (box.y - place.y) / place.height);
  const right = Math.min(1, (box.x + box.width - place.x) / place.width);
  const bottom = Math.min(1, (box.y + box.height - place.y) / place.height);
  if (right <= left || bottom <= top || (right - left) * (bottom - top) > 0.9) return [];
  const percent = (share: number) => Math.round(share * 1000) / 10;
  return [{ x: percent(left), y: percent(top), width: percent(right - left), height: percent(bottom - top) }];
}
