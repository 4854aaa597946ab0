/** A brand without layouts still gets sound pictures, in every size. */
import { describe, expect, it } from 'vitest';
import { noLayouts } from '../../src/brand/layouts.ts';
import { fallbackLayout } from '../../src/draw/fallback-layout.ts';
import { lowerCanvas } from '../../src/draw/lower-canvas.ts';
import { placeCanvas } from '../../src/draw/place.ts';
import type { Frame } from '../../src/draw/plan.ts';
import { editionOf, linesOf, pieceOf, textsOf } from './demo.ts';

const millimetre = 72 / 25.4;
const frames: Readonly<Record<string, Frame>> = {
  '1200x630': { width: 1200, height: 630, unit: 'px', bleed: 0 },
  '1080x1920': { width: 1080, height: 1920, unit: 'px', bleed: 0 },
  '728x90': { width: 728, height: 90, unit: 'px', bleed: 0 },
  '320x50': { width: 320, height: 50, unit: 'px', bleed: 0 },
  '160x600': { width: 160, height: 600, unit: 'px', bleed: 0 },
  a6: { width: 148 * millimetre, height: 105 * millimetre, unit: 'pt', bleed: 3 * millimetre },
};

describe.each(['grenadine', 'cap-clair'])('%s without layouts', (id) => {
  const piece = pieceOf(id, 'social.facebook.square');
  const brand = { ...piece.brand, layouts: noLayouts };
  const { image: _, ...slots } = editionOf(piece).slots;
  const edition = { ...editionOf(piece), slots };

  it.each(Object.entries(frames))('says the headline on %s, in sizes of the scale', (_, frame) => {
    const layout = fallbackLayout(brand, frame, false);
    const { plan, dropped } = lowerCanvas({ edition, brand, layout, frame, expects: ['headline'] });
    const { list, troubles } = placeCanvas(plan, brand);
    expect([...dropped, ...troubles]).toEqual([]);
    expect(linesOf(list).some((line) => line.slot === 'headline')).toBe(true);
    const scale = frame.unit === 'px' ? brand.tokens.scalePx : brand.tokens.scalePt;
    for (const item of textsOf(list)) {
      expect(scale).toContain(item.nominalSize ?? item.size);
      expect(item.x).toBeGreaterThan(0);
      expect(item.x + item.width).toBeLessThanOrEqual(list.width);
      expect(item.baseline).toBeLessThanOrEqual(list.height);
    }
  });
});
