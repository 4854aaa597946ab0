/** Where on its axes a variable font is to be cut. */
import type { Findings, Span } from '../diagnostic.ts';
import type { FontRule } from './brand-rules.ts';
import { brandFaults } from './faults.ts';
import type { Axis } from './inspect-font.ts';

export type OwnFile = NonNullable<FontRule['files']>[number];

interface FileAt {
  readonly path: string;
  /** Of a part of the file's entry in brand.rules.json. */
  readonly spanOf: (...steps: readonly PropertyKey[]) => { readonly at: Span | undefined };
}

/** Where on every axis, those that nobody names at their default. Undefined when a place is off its axis, which is said. */
export function placesOn(
  axes: Readonly<Record<string, Axis>>,
  { weight, axes: wanted = {} }: OwnFile,
  { path, spanOf }: FileAt,
  findings: Findings,
): Readonly<Record<string, number>> | undefined {
  const places = Object.fromEntries(Object.entries(axes).map(([tag, axis]) => [tag, axis.default]));
  let isSound = true;
  const { wght } = axes;
  if (wght && isOff(wght, weight)) {
    const { min, max } = wght;
    findings.add(brandFaults, 'weight-off-axis', spanOf('weight'), { path, weight, min, max });
    isSound = false;
  }
  if (wght) places.wght = weight;
  for (const [tag, value] of Object.entries(wanted)) {
    const axis = axes[tag];
    const place = spanOf('axes', tag);
    if (!axis) findings.add(brandFaults, 'unknown-axis', place, { path, axis: tag, hint: axesHint(axes) });
    else if (isOff(axis, value))
      findings.add(brandFaults, 'axis-out-of-range', place, {
        path,
        axis: tag,
        value,
        min: axis.min,
        max: axis.max,
      });
    isSound &&= axis !== undefined && !isOff(axis, value);
    places[tag] = value;
  }
  return isSound ? places : undefined;
}

function isOff({ min, max }: Axis, value: number): boolean {
  return value < min || value > max;
}

function axesHint(axes: Readonly<Record<string, Axis>>): string {
  const others = Object.entries(axes).filter(([tag]) => tag !== 'wght');
  if (Object.keys(axes).length === 0) return 'It is a static font: leave “axes” out.';
  if (others.length === 0) return 'Its only axis is the weight: leave “axes” out.';
  const named = others.map(([tag, { min, max }]) => `${tag} from ${min} to ${max}`);
  return `It has ${new Intl.ListFormat('en-GB').format(named)}.`;
}
