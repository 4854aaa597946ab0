/** What placing one piece needs and collects. */
import type { Brand, TypeRole } from '../brand/brand.ts';
import type { Loss, Trouble } from '../ir/artifact.ts';
import type { DisplayItem } from './display-list.ts';
import type { Fonts } from './fonts.ts';
import { grown, type Rectangle } from './geometry.ts';
import type { CanvasPlan, PlannedItem, PlannedOf } from './plan.ts';
import { type TextStyle, textStyle } from './text-style.ts';

/** Draws one planned item in its place. */
export type Placer<K extends PlannedItem['kind']> = (
  planned: PlannedOf<K>,
  stage: Stage,
) => readonly DisplayItem[];

export class Stage {
  readonly plan: CanvasPlan;
  readonly brand: Brand;
  readonly fonts: Fonts;
  readonly troubles: Trouble[] = [];
  /** Words that a layout calls optional and that did not fit. */
  readonly dropped: Loss[] = [];
  /** What pictures keep clear of, already grown by the air it needs. */
  readonly obstacles: Rectangle[] = [];
  readonly #boxes = new Map<string, Rectangle>();

  constructor(plan: CanvasPlan, brand: Brand, fonts: Fonts) {
    this.plan = plan;
    this.brand = brand;
    this.fonts = fonts;
  }

  /** Where ink may be: the piece and its bleed. */
  get inkArea(): Rectangle {
    const { width, height, bleed } = this.plan.frame;
    return { x: -bleed, y: -bleed, width: width + 2 * bleed, height: height + 2 * bleed };
  }

  /** From the layout's unit of length to the list's. */
  length(value: number): number {
    return value * this.plan.lengthUnit;
  }

  /** A box whose edges on the trim run on to the bleed, so that no paper shows where the knife is off. */
  bled(box: Rectangle): Rectangle {
    const { width, height, bleed } = this.plan.frame;
    const near = (a: number, b: number) => Math.abs(a - b) < 0.01;
    const x = near(box.x, 0) ? -bleed : box.x;
    const y = near(box.y, 0) ? -bleed : box.y;
    const right = box.x + box.width;
    const bottom = box.y + box.height;
    return {
      x,
      y,
      width: (near(right, width) ? right + bleed : right) - x,
      height: (near(bottom, height) ? bottom + bleed : bottom) - y,
    };
  }

  style(
    role: TypeRole,
    size: number,
    change?: { readonly leading?: number | undefined; readonly trackingEm?: number | undefined },
  ): TextStyle {
    return textStyle(this.brand, role, size, change);
  }

  /** Remembers where an item came to stand, for those that hang below it. */
  remember(id: string, box: Rectangle) {
    this.#boxes.set(id, box);
  }

  bottomOf(id: string): number | undefined {
    const box = this.#boxes.get(id);
    return box && box.y + box.height;
  }

  /** Words keep 0.22 of their size clear at the sides and 0.04 above and below. */
  keepClearOfText(box: Rectangle, size: number) {
    this.obstacles.push(grown(box, 0.22 * size, 0.04 * size));
  }

  keepClear(box: Rectangle, air: number) {
    this.obstacles.push(grown(box, air));
  }
}
