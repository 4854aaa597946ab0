/** A logo that is given, made ready for every ground: as it is, in one colour, or on a plate of its own. */
import { type Drawing, type Shape, writeDrawing } from '../../brand/svg.ts';
import type { Rectangle } from '../../draw/geometry.ts';
import { contrastOf } from '../../rules/shared/contrast.ts';
import { distance } from './color.ts';
import { cropped, inkOf } from './crop.ts';
import { logoColors } from './logo-colors.ts';
import { clearSpace, groundsOf, type LogoFile, leastSizes } from './logo-file.ts';
import type { Palette, Swatch } from './palette.ts';

export interface OwnLogo {
  readonly logos: readonly LogoFile[];
  /** Colours of the logo that the palette lacks. */
  readonly swatches: readonly Swatch[];
}

/** Less than this, and nobody sees that a colour of the file became the token’s. */
const SAME = 1.5;
/** The ink that has to stand out from a ground, and by how much: a mark is large, and known. */
const MOST_INK = 0.6;
const STANDS_OUT = 2.5;
/** No part may vanish. */
const LEAST_SEEN = 1.15;

export function ownLogos(given: Drawing, palette: Palette): OwnLogo {
  const { drawing, swatches } = inTokens(cropped(given), palette.swatches);
  const hexes = new Map([...palette.swatches, ...swatches].map(({ name, hex }) => [name, hex]));
  const hex = (name: string) => hexes.get(name)!;
  const { light: lights, strong, dark: darks } = groundsOf(palette);
  const { light, dark } = palette;
  const all = [...lights, ...strong, ...darks];
  const shown = outer(drawing);
  const holds = all.filter((ground) => standsOn(shown, hex(ground)));
  const isFlat = !hasLayers(drawing);
  const versions: Version[] = [{ variant: 'full', drawing, on: holds }];
  const fallbacks = [
    { variant: 'on-light', on: lights, text: light.textHeadline, plate: dark.groundPage },
    { variant: 'on-strong', on: strong, text: light.textOnStrong, plate: palette.white },
    { variant: 'on-dark', on: darks, text: dark.textHeadline, plate: palette.white },
  ];
  for (const { variant, on, text, plate } of fallbacks) {
    const left = on.filter((ground) => !holds.includes(ground));
    if (left.length === 0) continue;
    const plain = isFlat ? recolored(drawing, hex(text)) : undefined;
    const plates = [plate, palette.white, dark.groundPage].map(hex);
    versions.push({ variant, on: left, drawing: plain ?? plated(drawing, plateFor(plates, shown)) });
  }
  return { logos: versions.filter(({ on }) => on.length > 0).map(fileOf), swatches };
}

interface Version {
  readonly variant: string;
  readonly drawing: Drawing;
  readonly on: readonly string[];
}

function fileOf({ variant, drawing, on }: Version): LogoFile {
  const ratio = drawing.viewBox.width / drawing.viewBox.height;
  return {
    id: 'logo',
    variant,
    file: `logos/logo-${variant}.svg`,
    svg: `${writeDrawing(drawing)}\n`,
    backgrounds: on,
    clear: clearSpace(ratio),
    min: leastSizes(ratio),
  };
}

/** Every colour as a token has it: the nearest where they look alike, else a token of its own. */
function inTokens(
  drawing: Drawing,
  known: readonly Swatch[],
): { readonly drawing: Drawing; readonly swatches: readonly Swatch[] } {
  const own: Swatch[] = [];
  const tokens = new Map<string, string>();
  for (const { hex } of logoColors(drawing)) {
    const near = [...known, ...own]
      .map((one) => ({ one, away: distance(one.hex, hex) }))
      .sort((a, b) => a.away - b.away)[0];
    if (near && near.away < SAME) tokens.set(hex, near.one.hex);
    else {
      own.push({ name: `logo-${own.length + 1}`, hex, says: 'A colour of the logo.' });
      tokens.set(hex, hex);
    }
  }
  const mapped = (color: string | undefined) => (color === undefined ? undefined : tokens.get(color));
  return { drawing: painted(drawing, ({ fill, stroke }) => [mapped(fill), mapped(stroke)]), swatches: own };
}

function recolored(drawing: Drawing, hex: string): Drawing {
  return painted(drawing, ({ fill, stroke }) => [fill && hex, stroke && hex]);
}

function painted(
  drawing: Drawing,
  paint: (shape: Shape) => readonly [fill: string | undefined, stroke: string | undefined],
): Drawing {
  const shapes = drawing.shapes.map((shape): Shape => {
    const { fill: _fill, stroke: _stroke, ...rest } = shape;
    const [fill, stroke] = paint(shape);
    return { ...rest, ...(fill !== undefined && { fill }), ...(stroke !== undefined && { stroke }) };
  });
  return { ...drawing, shapes };
}

/** Shapes that meet the ground; what lies on another shape meets that one instead. */
function outer(drawing: Drawing): Drawing {
  const boxes = drawing.shapes.map(inkOf);
  const shapes = drawing.shapes.filter(
    (_, index) =>
      !boxes.slice(0, index).some((under, at) => drawing.shapes[at]!.fill && holdsBox(under, boxes[index])),
  );
  return { ...drawing, shapes };
}

/** Whether colours lie on each other, so that one colour for all would fill them up. */
function hasLayers({ shapes }: Drawing): boolean {
  const boxes = shapes.map(inkOf);
  return shapes.some((shape, index) =>
    shapes
      .slice(0, index)
      .some((under, at) => paintOf(under) !== paintOf(shape) && meet(boxes[at], boxes[index])),
  );
}

function paintOf({ fill, stroke }: Shape): string {
  return `${fill} ${stroke}`;
}

function holdsBox(outerBox: Rectangle | undefined, inner: Rectangle | undefined): boolean {
  return (
    outerBox !== undefined &&
    inner !== undefined &&
    outerBox.x <= inner.x &&
    outerBox.y <= inner.y &&
    outerBox.x + outerBox.width >= inner.x + inner.width &&
    outerBox.y + outerBox.height >= inner.y + inner.height
  );
}

function meet(one: Rectangle | undefined, other: Rectangle | undefined): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

function standsOn(shown: Drawing, ground: string): boolean {
  const colors = logoColors(shown);
  const clear = colors.filter(({ hex }) => contrastOf(hex, ground) >= STANDS_OUT);
  const sum = clear.reduce((total, { share }) => total + share, 0);
  return sum >= MOST_INK && colors.every(({ hex }) => contrastOf(hex, ground) >= LEAST_SEEN);
}

/** White for most logos, the night for those that are themselves white. */
function plateFor(plates: readonly string[], shown: Drawing): string {
  return plates.find((plate) => standsOn(shown, plate)) ?? plates[0]!;
}

/** Part of the shorter side, on every side. */
const PLATE_AIR = 0.28;

function plated({ viewBox, shapes }: Drawing, hex: string): Drawing {
  const air = Math.min(viewBox.width, viewBox.height) * PLATE_AIR;
  const [x, y] = [round(viewBox.x - air), round(viewBox.y - air)];
  const [width, height] = [round(viewBox.width + 2 * air), round(viewBox.height + 2 * air)];
  const plate: Shape = {
    d: `M${x} ${y}L${x + width} ${y}L${x + width} ${y + height}L${x} ${y + height}Z`,
    fill: hex,
    strokeWidth: 0,
    cap: 'butt',
    join: 'miter',
    matrix: [1, 0, 0, 1, 0, 0],
  };
  return { viewBox: { x, y, width, height }, shapes: [plate, ...shapes] };
}

function round(value: number): number {
  return Number(value.toFixed(3));
}
