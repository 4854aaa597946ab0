/**
 * One number, as large as it goes: headline above, number in the middle, terms below it, the campaign's picture behind. Computed
 * for the room it is asked for, from the brand's colours, type scale and logos.
 */
import { type Brand, defineTemplate, type LayoutInput, type Room } from 'diapason';

/** In print, lengths are mm and type is pt. */
const POINTS_PER_MM = 72 / 25.4;
/** As much of the width as “−20 %” or “£12” may take at a size of 1: five figures of 0.62 em. */
const WIDTH_PER_SIZE = 5 * 0.62;

export default defineTemplate({
  name: 'big-figure',
  summary: 'The number of the offer as large as it goes, on the brand’s strong colour.',
  serves: ({ channel, width, height }) => channel === 'social' && width / height < 3,
  layout(room, brand) {
    const { roles } = brand.tokens;
    const short = Math.min(room.width, room.height);
    const margin = short * 0.075;
    // Where a network lays its own signs, nothing stands but the picture.
    const left = Math.max(margin, room.safe.left);
    const top = Math.max(margin, room.safe.top);
    const bottom = room.height - Math.max(margin, room.safe.bottom);
    const width = room.width - left - Math.max(margin, room.safe.right);
    const logo = logoFor(brand, roles.groundStrong, short * 0.26);
    const headlineTop = top + (logo ? logo.height + margin * 0.9 : 0);
    const headline = steps(room, brand, short * 0.085, 2);
    const lengthOf = (size: number | undefined) => (size ?? 0) / (room.unit === 'mm' ? POINTS_PER_MM : 1);
    const numberTop = headlineTop + lengthOf(headline[0]) * 1.6;
    const [largest] = steps(room, brand, Math.min(width / WIDTH_PER_SIZE, (bottom - numberTop) * 0.62), 1);
    const terms = steps(room, brand, short * 0.045, 2);
    // Two lines of terms, and air above the picture.
    const wordsEnd = numberTop + lengthOf(largest) + lengthOf(terms[0]) * 3 + margin * 0.6;
    const pictureTop = Math.max(room.height * 0.5, wordsEnd);
    const onStrong = roles.textOnStrong;
    const items: LayoutInput['items'] = [
      {
        kind: 'image',
        when: 'slot.image',
        at: pair(0, pictureTop),
        box: pair(room.width, room.height - pictureTop),
      },
      ...(logo
        ? [{ kind: 'logo' as const, variant: logo.variant, at: pair(left, top), width: logo.width }]
        : []),
      {
        kind: 'text',
        slot: 'headline',
        at: pair(left, headlineTop),
        width,
        lines: 1,
        role: 'title',
        size: headline,
        copy: 'short',
        color: onStrong,
      },
      {
        kind: 'figure',
        id: 'number',
        when: 'offer.percent',
        text: {
          en: '{percent(offer.percent)}',
          fr: '-{percent(offer.percent)}',
          de: '-{percent(offer.percent)}',
        },
        at: pair(left, numberTop),
        width,
        role: 'figure',
        size: largest ?? 12,
        words: 'none',
        color: onStrong,
      },
      {
        kind: 'text',
        id: 'terms',
        when: ['offer.code', 'offer.ends'],
        text: {
          en: 'off with **{offer.code}**,\nuntil {date(offer.ends)}',
          fr: "avec **{offer.code}**,\njusqu'au {date(offer.ends)}",
          de: 'mit **{offer.code}**,\nbis {date(offer.ends)}',
        },
        at: pair(left, 0),
        below: { item: 'number', gap: margin * 0.1 },
        width,
        lines: 2,
        role: 'body',
        size: terms,
        color: onStrong,
      },
    ];
    return { unit: room.unit, ground: roles.groundStrong, margin, items };
  },
});

/** At most so many steps of the brand's type scale, the largest first, none above `most`. */
function steps(room: Room, { tokens }: Brand, most: number, count: number): number[] {
  const [scale, limit] = room.unit === 'mm' ? [tokens.scalePt, most * POINTS_PER_MM] : [tokens.scalePx, most];
  const fitting = scale.filter((size) => size <= limit);
  return (fitting.length > 0 ? fitting : scale.slice(0, 1)).slice(-count).reverse();
}

/** A logo that the brand allows on a ground, with its height at that width. */
function logoFor(brand: Brand, ground: string, width: number) {
  const rule = brand.rules.logos.find(({ backgrounds }) => backgrounds.includes(ground));
  const logo = brand.logos.find(({ id, variant }) => id === rule?.id && variant === rule.variant);
  return logo && { variant: logo.variant, width, height: (width * logo.height) / logo.width };
}

function pair(x: number, y: number): [number, number] {
  return [x, y];
}
