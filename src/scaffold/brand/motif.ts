/**
 * A picture for a brand that has none yet: a grid of quarter circles, leaves, discs and arches in its colours. Flat
 * fills alone, so that it is printed as it is seen; the same name gives the same picture.
 */
import { distance } from './color.ts';
import type { Palette } from './palette.ts';

const CELL = 100;
/** Grounds overlap by so much: between two edges on one line a rasteriser lets the paper shine through. */
const SEAM = 0.5;

/** The same numbers for the same name, so that the picture is part of it. */
export function seedOf(name: string): number {
  let seed = 7;
  for (const sign of name) seed = (seed * 33 + sign.codePointAt(0)!) % 2_147_483_647;
  return seed;
}

/** So many cells across and down, as SVG. `part`: which stretch of the endless pattern. */
export function motif(palette: Palette, seed: number, columns: number, rows: number, part = 0): string {
  const colors = motifColors(palette);
  const draw = numbers(seed + part * 7919);
  const squares: string[] = [];
  const figures: string[] = [];
  let above: number[] = [];
  for (let row = 0; row < rows; row++) {
    const grounds: number[] = [];
    for (let column = 0; column < columns; column++) {
      const taken = [above[column], grounds[column - 1]];
      const ground = pick(colors.length, draw, taken);
      const figure = pick(colors.length, draw, [ground]);
      grounds.push(ground);
      const [x, y] = [column * CELL, row * CELL];
      squares.push(path(colors[ground]!, `M${x} ${y}h${CELL + SEAM}v${CELL + SEAM}h${-CELL - SEAM}Z`));
      figures.push(path(colors[figure]!, figureOf(x, y, draw)));
    }
    above = grounds;
  }
  const lines = [...squares, ...figures].join('\n');
  const size = `0 0 ${columns * CELL} ${rows * CELL}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${size}">\n${lines}\n</svg>\n`;
}

/** Three to four colours that nobody takes for each other: the given ones, the soft ground, and a dark one. */
export function motifColors({ swatches, light }: Palette): readonly string[] {
  const hex = (name: string) => swatches.find((one) => one.name === name)?.hex;
  const wished = ['main', 'second', light.groundSoft, light.textAccent, light.textBody, light.textMuted].map(
    hex,
  );
  const chosen: string[] = [];
  for (const color of wished)
    if (
      color !== undefined &&
      chosen.length < MOST_COLORS &&
      chosen.every((one) => distance(one, color) >= APART)
    )
      chosen.push(color);
  return chosen;
}

const MOST_COLORS = 4;
const APART = 10;

/** The first whole number from a drawn one on that is none of `taken`. */
function pick(count: number, draw: () => number, taken: readonly (number | undefined)[]): number {
  const start = draw() % count;
  for (let step = 0; step < count; step++) {
    const one = (start + step) % count;
    if (!taken.includes(one)) return one;
  }
  return start;
}

/** Quarters most often: they make the waves that hold the others together. */
const kinds = ['quarter', 'quarter', 'quarter', 'leaf', 'disc', 'arch'] as const;

function path(fill: string, d: string): string {
  return `<path fill="${fill}" d="${d}"/>`;
}

function figureOf(x: number, y: number, draw: () => number): string {
  const turn = draw() % 4;
  return shape(kinds[draw() % kinds.length]!, x, y, turn);
}

function shape(kind: (typeof kinds)[number], x: number, y: number, turn: number): string {
  const [right, bottom, half] = [x + CELL, y + CELL, CELL / 2];
  const [middleX, middleY] = [x + half, y + half];
  const arc = (radius: number, toX: number, toY: number) => `A${radius} ${radius} 0 0 1 ${toX} ${toY}`;
  if (kind === 'disc') return `M${x} ${middleY}${arc(half, right, middleY)}${arc(half, x, middleY)}Z`;
  if (kind === 'leaf')
    return turn % 2 === 0
      ? `M${x} ${bottom}${arc(CELL, right, y)}${arc(CELL, x, bottom)}Z`
      : `M${x} ${y}${arc(CELL, right, bottom)}${arc(CELL, x, y)}Z`;
  if (kind === 'arch')
    return [
      `M${x} ${bottom}V${middleY}${arc(half, right, middleY)}V${bottom}Z`,
      `M${x} ${y}H${middleX}${arc(half, middleX, bottom)}H${x}Z`,
      `M${right} ${y}V${middleY}${arc(half, x, middleY)}V${y}Z`,
      `M${right} ${bottom}H${middleX}${arc(half, middleX, y)}H${right}Z`,
    ][turn]!;
  return [
    `M${x} ${bottom}V${y}${arc(CELL, right, bottom)}Z`,
    `M${x} ${y}H${right}${arc(CELL, x, bottom)}Z`,
    `M${right} ${y}V${bottom}${arc(CELL, x, y)}Z`,
    `M${right} ${bottom}H${x}${arc(CELL, right, y)}Z`,
  ][turn]!;
}

/** Park and Miller’s generator: no chance, only numbers that look like it. */
function numbers(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state >> 8;
  };
}
