/** A plan as a display list. Words and fixed things are placed first; pictures then part around them. */
import type { Brand } from '../brand/brand.ts';
import type { Loss, Trouble } from '../ir/artifact.ts';
import { crossings } from './crossings.ts';
import type { DisplayItem, DisplayList } from './display-list.ts';
import { fontsOf } from './fonts.ts';
import { placeBarcode } from './items/barcode.ts';
import { placeButton } from './items/button.ts';
import { placeDial } from './items/dial.ts';
import { placeFigure } from './items/figure.ts';
import { placeHorizon } from './items/horizon.ts';
import { placeImage } from './items/image.ts';
import { placeLogo } from './items/logo.ts';
import { placePanel } from './items/panel.ts';
import { placeNamedPicture } from './items/picture.ts';
import { placeQr } from './items/qr.ts';
import { placeRoute } from './items/route.ts';
import { placeRows } from './items/rows.ts';
import { placeRule } from './items/rule.ts';
import { placeSpiral } from './items/spiral.ts';
import { placeText } from './items/text.ts';
import { placeTiles } from './items/tiles.ts';
import type { CanvasPlan, PlannedItem } from './plan.ts';
import { type Placer, Stage } from './stage.ts';

const placers: { readonly [K in PlannedItem['kind']]: Placer<K> } = {
  text: placeText,
  figure: placeFigure,
  button: placeButton,
  logo: placeLogo,
  panel: placePanel,
  rule: placeRule,
  image: placeImage,
  tiles: placeTiles,
  rows: placeRows,
  picture: placeNamedPicture,
  spiral: placeSpiral,
  horizon: placeHorizon,
  dial: placeDial,
  route: placeRoute,
  qr: placeQr,
  barcode: placeBarcode,
};

/** These fill what room the others leave. */
const parts = (item: PlannedItem) =>
  item.kind === 'spiral' ||
  item.kind === 'picture' ||
  (item.kind === 'image' && item.source.kind === 'picture');

export interface PlacedCanvas {
  readonly list: DisplayList;
  readonly troubles: readonly Trouble[];
  readonly dropped: readonly Loss[];
}

export function placeCanvas(plan: CanvasPlan, brand: Brand): PlacedCanvas {
  const stage = new Stage(plan, brand, fontsOf(brand.fonts));
  const drawn: (readonly DisplayItem[])[] = plan.items.map(() => []);
  for (const pictures of [false, true]) {
    plan.items.forEach((item, index) => {
      if (parts(item) === pictures) drawn[index] = place(item, stage);
    });
  }
  const { width, height, unit, bleed } = plan.frame;
  const list: DisplayList = { width, height, unit, bleed, ground: plan.ground, items: drawn.flat() };
  return {
    list,
    troubles: [...stage.troubles, ...crossings(list, brand)],
    dropped: stage.dropped,
  };
}

function place<K extends PlannedItem['kind']>(item: Extract<PlannedItem, { kind: K }>, stage: Stage) {
  return placers[item.kind as K](item, stage);
}
