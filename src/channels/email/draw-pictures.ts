/** Every picture of an email, drawn: the logo, the tiles, the author's images, the layout's ornaments. */
import type { Host } from '../../host.ts';
import type { Loss } from '../../ir/artifact.ts';
import type { Image, Primitive } from '../../ir/primitives.ts';
import type { Piece, Trouble } from '../channel.ts';
import { BODY_WIDTH_PX } from './formats.ts';
import type { Logos } from './header.ts';
import type { Look } from './look.ts';
import type { EmailPlan } from './lower.ts';
import type { Module } from './modules.ts';
import type { Picture } from './picture.ts';
import { columnWidth } from './products.ts';
import { tilePicture } from './tile-picture.ts';
import { canvasPicture, logoPicture, widePicture } from './wide-picture.ts';

export interface DrawnPictures {
  readonly logos: Logos;
  readonly pictures: ReadonlyMap<Image, Picture>;
  readonly ornaments: Readonly<Record<string, Picture>>;
  /** The files, each once. */
  readonly pieces: readonly Piece[];
  readonly troubles: readonly Trouble[];
  readonly dropped: readonly Loss[];
}

export async function drawPictures(plan: EmailPlan, look: Look, host: Host): Promise<DrawnPictures> {
  const { brand, layout, logo } = look;
  const pictures = new Map<Image, Picture>();
  const troubles: Trouble[] = [];
  const ornaments: Record<string, Picture> = {};
  for (const [part, canvas] of Object.entries(plan.ornaments)) {
    // Words of the layout's own differ from locale to locale, and so may the file.
    const drawn = await canvasPicture(part, canvas, brand, host);
    ornaments[part] = drawn.picture;
    troubles.push(...drawn.troubles);
  }
  const columnPx = columnWidth(layout.margin, layout.products.columns);
  for (const module of plan.modules) {
    if (module.kind === 'hero' && ornaments.hero) continue;
    const cards = module.kind === 'products' ? module.cards : [];
    for (const [index, card] of cards.entries()) {
      const name = card.data?.id ?? `product-${index + 1}`;
      for (const image of imagesOf(card.children))
        keep(
          image,
          await tilePicture(image, { name, index, widthPx: columnPx }, layout.products, brand, host),
        );
    }
    for (const image of imagesIn(module)) keep(image, await widePicture(image, BODY_WIDTH_PX, brand, host));
  }
  const light = logo.light && (await logoPicture(logo.light, logo.widthPx, brand));
  const dark =
    logo.dark && logo.dark !== logo.light ? await logoPicture(logo.dark, logo.widthPx, brand) : light;
  const logos = { light, ...(logo.dark && { dark }) };

  const all = [light, dark, ...Object.values(ornaments), ...pictures.values()];
  const files = new Map(all.flatMap((one) => (one ? [[one.src, one.piece]] : [])));
  return { logos, pictures, ornaments, pieces: [...files.values()], troubles, dropped: undrawn() };

  function keep(image: Image, picture: Picture | undefined) {
    if (picture) pictures.set(image, picture);
    else if (image.source.kind === 'file')
      troubles.push({ kind: 'image', detail: image.source.path, at: image.at });
  }

  /** Arrangements of the brand have no size of their own: an email shows those its layout has a place for. */
  function undrawn(): Loss[] {
    const shown = (image: Image) => pictures.has(image) || image.source.kind === 'file';
    return plan.modules
      .filter((module) => module.kind !== 'hero' || !ornaments.hero)
      .flatMap((module) => [...imagesIn(module)])
      .filter((image) => !shown(image))
      .map((image) => ({ what: 'Image', at: image.at, reason: 'format' }));
  }
}

/** Images outside of product cards. */
function imagesIn(module: Module): readonly Image[] {
  switch (module.kind) {
    case 'hero':
      return module.image ? [module.image] : [];
    case 'products':
    case 'prices':
      return [...imagesOf(module.intro)];
    case 'flow':
      return [...imagesOf(module.children)];
  }
}

function* imagesOf(nodes: readonly Primitive[]): Generator<Image> {
  for (const node of nodes) {
    if (node.type === 'image') yield node;
    else if (node.type === 'group' || node.type === 'quote') yield* imagesOf(node.children);
    else if (node.type === 'list') for (const item of node.items) yield* imagesOf(item);
  }
}
