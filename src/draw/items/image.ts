import type { DisplayItem } from '../display-list.ts';
import { drawingItems, readDrawing } from '../drawing.ts';
import type { Rectangle } from '../geometry.ts';
import { placePicture } from '../pictures/picture.ts';
import type { Placer, Stage } from '../stage.ts';

export const placeImage: Placer<'image'> = ({ item, source, alt, at, crop, focalPoint }, stage) => {
  const box = stage.bled({
    x: stage.length(item.at[0]),
    y: stage.length(item.at[1]),
    width: stage.length(item.box[0]),
    height: stage.length(item.box[1]),
  });
  stage.remember(item.id ?? 'image', box);
  if (source.kind === 'picture') return placePicture(source.name, box, alt, stage);
  const drawn = drawingIn(source.path, box, item.fit, alt, stage);
  stage.keepClear(box, 0);
  const cut = { ...(crop && { crop }), ...(focalPoint && { focalPoint }) };
  return drawn ?? [{ type: 'image', ...box, path: source.path, alt, ...cut, ...(at && { at }) }];
};

/** A vector drawing of the brand, fitted into a box by its view box. Undefined for pictures of other kinds. */
export function drawingIn(
  path: string,
  box: Rectangle,
  fit: 'contain' | 'cover',
  alt: string,
  stage: Stage,
): readonly DisplayItem[] | undefined {
  const { brand } = stage;
  const svg =
    brand.drawings[path.startsWith(`${brand.folder}/`) ? path.slice(brand.folder.length + 1) : path];
  if (svg === undefined) return undefined;
  const drawing = readDrawing(svg, brand);
  for (const foreign of drawing.foreign) {
    stage.troubles.push({
      kind: 'drawing',
      detail: `“${path}” uses ${foreign}, which is no colour of the brand.`,
    });
  }
  const { viewBox } = drawing;
  const ratios = [box.width / viewBox.width, box.height / viewBox.height] as const;
  const scale = fit === 'contain' ? Math.min(...ratios) : Math.max(...ratios);
  const x = box.x + (box.width - viewBox.width * scale) / 2 - viewBox.x * scale;
  // Drawings stand on the bottom edge, so that neighbours stand on one line.
  const y = box.y + box.height - viewBox.height * scale - viewBox.y * scale;
  return [
    ...drawingItems(drawing, [scale, 0, 0, scale, x, y], 'drawing'),
    { type: 'placed', kind: 'picture', ...box, name: path, text: alt },
  ];
}
