/**
 * Contrast or colours drawn over a picture or a side of a sheet: the places framed, the figure at each one's corner.
 * Places are shares of what is in sight, so they hold at every zoom.
 */
import type { Region } from '../../../diagnostic.ts';
import type { Legibility } from '../../state/legibility.ts';
import type { Sight } from '../findings/pins-view.ts';
import { html, type Markup } from '../markup.ts';
import type { PageContext } from '../page-context.ts';
import { isEnough, type Overlay, sayRatio, sayShare } from './contrast-words.ts';

interface Place {
  readonly box: Region;
  readonly name: string;
  readonly tone: 'good' | 'bad';
}

/** Letters of a flag are about so wide, and it has air at both ends. */
const LETTER_PX = 7;
const AIR_PX = 8;
const FLAG_PX = 16;
/** A colour of an area this large, as a share of what is in sight, is named within it; at the very top everything is. */
const LARGE = 0.15;
const TOP = 0.04;

export function overlayView(
  found: Legibility,
  overlay: Overlay,
  sight: Sight,
  context: Pick<PageContext, 'language'>,
): Markup {
  const places = overlay === 'contrast' ? textPlaces(found, context) : colorPlaces(found, context);
  const side = places.filter(({ box }) => (box.page ?? 1) === (sight.page ?? 1));
  // What is not as it should be lies on top.
  const order = side.toSorted((a, b) => Number(a.tone === 'bad') - Number(b.tone === 'bad'));
  const taken = new Map<string, number>();
  return html`<svg class="overlay ${overlay}" aria-hidden="true">${order.map((place) => placeView(place, overlay, sight, taken))}</svg>`;
}

/** Where the page has an overlay, and it knows something of the artifact. */
export function overlayOf(
  { path }: { readonly path: string },
  sight: Sight,
  context: PageContext,
): Markup | false {
  const found = context.overlay?.of(path);
  return found !== undefined && overlayView(found, context.overlay!.kind, sight, context);
}

function textPlaces({ texts }: Legibility, context: Pick<PageContext, 'language'>): Place[] {
  return texts.flatMap((one) =>
    one.boxes.map((box, index) => ({
      box,
      name: index === 0 ? sayRatio(one, context) : '',
      tone: isEnough(one) ? 'good' : 'bad',
    })),
  );
}

function colorPlaces({ colors }: Legibility, context: Pick<PageContext, 'language'>): Place[] {
  return colors.flatMap(({ token, box, share }): Place[] =>
    box
      ? [
          {
            box,
            name: token ?? sayShare({ share }, context),
            tone: token === undefined ? 'bad' : 'good',
          },
        ]
      : [],
  );
}

/** `taken`: px of each corner that other flags have; they stand beside each other. */
function placeView(
  { box, name, tone }: Place,
  overlay: Overlay,
  sight: Sight,
  taken: Map<string, number>,
): Markup {
  const share = (length: number, whole: number) =>
    `${Math.round((10_000 * length) / Math.max(1, whole)) / 100}%`;
  const [x, y] = [share(box.x - sight.x, sight.width), share(box.y - sight.y, sight.height)];
  const room = name.length * LETTER_PX + AIR_PX;
  const isLarge = overlay === 'palette' && box.width * box.height > LARGE * sight.width * sight.height;
  const top = isLarge || box.y - sight.y < TOP * sight.height ? 0 : -FLAG_PX;
  const corner = `${Math.round((25 * (box.x - sight.x)) / sight.width)} ${Math.round((25 * (box.y - sight.y)) / sight.height)} ${top}`;
  const left = name === '' ? 0 : (taken.get(corner) ?? 0);
  if (name !== '') taken.set(corner, left + room + 1);
  return html`<g class="${tone}"><rect x="${x}" y="${y}" width="${share(box.width, sight.width)}" height="${share(box.height, sight.height)}"/>${name !== '' && html`<svg x="${x}" y="${y}" class="flag"><rect class="label" x="${left}" y="${top}" width="${room}" height="${FLAG_PX}" rx="3"/><text x="${left + 4}" y="${top + 12}">${name}</text></svg>`}</g>`;
}
