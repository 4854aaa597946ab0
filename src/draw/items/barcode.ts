import { eanBars, eanQuietModules } from '../codes.ts';
import type { DisplayItem, TextItem } from '../display-list.ts';
import { round } from '../path-data.ts';
import type { PlannedOf } from '../plan.ts';
import { shape } from '../shape.ts';
import type { Placer, Stage } from '../stage.ts';

/** Digits are at most so many modules high, so that they stay clear of each other. */
const digitModules = 9.2;
/** Guard bars run down between the digits by so many modules (GS1 General Specifications, 5.2.6). */
const guardModules = 5;

export const placeBarcode: Placer<'barcode'> = (planned, stage) => {
  const { item, value } = planned;
  const [x, y] = [stage.length(item.at[0]), stage.length(item.at[1])];
  const [width, height] = [stage.length(item.box[0]), stage.length(item.box[1])];
  const { bars, modules } = eanBars(value);
  const module = width / (modules + eanQuietModules.left + eanQuietModules.right);
  const left = x + eanQuietModules.left * module;
  const size = digitSize(stage, module);
  const style = stage.style('small', size);
  const face = stage.fonts.face(style.font);
  const digitHeight = face.capHeightEm * size;
  const barTop = y + module;
  const baseline = y + height - module;
  const barBottom = baseline - digitHeight - module;
  const d = bars
    .map((bar) => {
      const bottom = bar.guard ? Math.min(barBottom + guardModules * module, y + height) : barBottom;
      return `M${round(left + bar.x * module)} ${round(barTop)}h${round(bar.width * module)}V${round(bottom)}h${round(-bar.width * module)}Z`;
    })
    .join('');
  const box = { x, y, width, height };
  stage.keepClear(box, 0);
  stage.remember(item.id ?? 'barcode', box);
  const digits: readonly (readonly [string, number])[] = [
    [value.slice(0, 1), left - 8.5 * module],
    [value.slice(1, 7), left + 3 * module],
    [value.slice(7), left + 50 * module],
  ];
  return [
    { type: 'rect', ...box, fill: item.paper, role: 'code' },
    {
      type: 'path',
      d,
      fill: item.ink,
      role: 'code',
      box: { x: left, y: barTop, width: modules * module, height: barBottom - barTop },
    },
    ...digits.map(
      ([text, start], line): DisplayItem =>
        digitGroup(text, start, baseline, size, module, planned, line, stage),
    ),
    { type: 'placed', kind: 'barcode', ...box, name: value, text: value, ground: item.paper },
  ];
};

/** The largest size of the brand's scale that suits the bars. */
function digitSize({ brand, plan }: Stage, module: number): number {
  const scale = plan.frame.unit === 'pt' ? brand.tokens.scalePt : brand.tokens.scalePx;
  return scale.findLast((size) => size <= digitModules * module) ?? scale[0]!;
}

/** Each digit in the middle of its seven modules: tabular figures, pulled apart. */
function digitGroup(
  text: string,
  start: number,
  baseline: number,
  size: number,
  module: number,
  { item, at }: PlannedOf<'barcode'>,
  line: number,
  stage: Stage,
): TextItem {
  const style = stage.style('small', size);
  const features = [...new Set([...style.features, 'tnum', 'lnum'])];
  const advance = shape(stage.fonts.face(style.font), '0', { size, tracking: 0, features }).width;
  const pitch = 7 * module;
  return {
    type: 'text',
    text,
    x: start + (pitch - advance) / 2,
    baseline,
    width: pitch * text.length,
    size,
    font: style.font,
    tracking: pitch - advance,
    features,
    color: item.ink,
    slot: 'barcode',
    line,
    ...(at && { at }),
    facts: [],
  };
}
