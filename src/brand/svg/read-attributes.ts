/** One element's attributes: geometry, paint and place; everything else is silent, refused, or a fault. */
import { type Findings, nearest, type Span } from '../../diagnostic.ts';
import type { Attribute } from './attributes.ts';
import { svgFaults } from './faults.ts';
import { identity, type Matrix, parseTransform } from './matrix.ts';
import { geometry, isEffect, isSilent, paintAttributes, plainValues } from './vocabulary.ts';

export interface Paint {
  /** `#rrggbb` in lower case, or `none`. */
  readonly fill: string;
  /** Where the colour was typed; absent for the black that SVG starts with. */
  readonly fillAt?: Span;
  readonly stroke: string;
  readonly strokeAt?: Span;
  readonly strokeWidth: number;
  readonly cap: 'butt' | 'round';
  readonly join: 'miter' | 'round' | 'bevel';
}

export const initialPaint: Paint = {
  fill: '#000000',
  stroke: 'none',
  strokeWidth: 1,
  cap: 'butt',
  join: 'miter',
};

export interface ElementLook {
  readonly paint: Paint;
  readonly matrix: Matrix;
  readonly geometry: Readonly<Record<string, string>>;
  readonly places: ReadonlyMap<string, Span>;
}

export function readAttributes(
  element: string,
  isRoot: boolean,
  attributes: readonly Attribute[],
  inherited: Paint,
  findings: Findings,
): ElementLook {
  let paint = inherited;
  let matrix = identity;
  const shape: Record<string, string> = {};
  for (const attribute of attributes) {
    const { name, value, at } = attribute;
    if (refused(attribute, findings)) continue;
    if (geometry[element]?.includes(name)) shape[name] = value;
    else if (paintAttributes.includes(name)) paint = { ...paint, ...readPaint(attribute, findings) };
    else if (name === 'transform') {
      const parsed = parseTransform(value);
      if (!parsed)
        fault(findings, at, name, 'is not a list of transforms', 'Example: translate(10 20) scale(2).');
      matrix = parsed ?? identity;
    } else if (!isSilent(name, isRoot)) unknown(element, attribute, findings);
  }
  return { paint, matrix, geometry: shape, places: new Map(attributes.map((one) => [one.name, one.at])) };
}

function refused({ name, value, at }: Attribute, findings: Findings): boolean {
  if (/^on/i.test(name) || /(javascript|vbscript|data)\s*:/i.test(value)) {
    findings.add(svgFaults, 'active', { at }, { name });
    return true;
  }
  if (/(^|:)(href|src|base)$/i.test(name)) {
    findings.add(svgFaults, 'reference', { at }, { name });
    return true;
  }
  if (/url\s*\(|@import/i.test(`${name} ${value}`)) {
    const inside = /url\s*\(\s*["']?#/i.test(value);
    findings.add(svgFaults, inside ? 'effect' : 'reference', { at }, { name });
    return true;
  }
  return false;
}

function readPaint({ name, value, at }: Attribute, findings: Findings): Partial<Paint> {
  const wrong = (detail: string, hint: string): Partial<Paint> => {
    fault(findings, at, name, detail, hint);
    return {};
  };
  switch (name) {
    case 'fill':
    case 'stroke': {
      const color = readColor(value);
      if (color === undefined)
        return wrong(`“${value}” is not a hex colour`, 'Write it like #c2153f, or none.');
      return name === 'fill' ? { fill: color, fillAt: at } : { stroke: color, strokeAt: at };
    }
    case 'stroke-width': {
      const width = Number(value.replace(/px$/, ''));
      if (value === '' || !(width >= 0 && width <= 100_000)) return wrong('is not a width', 'Example: 4.');
      return { strokeWidth: width };
    }
    case 'stroke-linecap':
      if (value === 'butt' || value === 'round') return { cap: value };
      return wrong(`“${value}” is not drawn`, 'Use butt or round.');
    default:
      if (value === 'miter' || value === 'round' || value === 'bevel') return { join: value };
      return wrong(`“${value}” is not drawn`, 'Use miter, round or bevel.');
  }
}

function readColor(value: string): string | undefined {
  if (value === 'none' || value === 'transparent') return 'none';
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(value);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`.toLowerCase();
  return /^#[0-9a-f]{6}$/i.test(value) ? value.toLowerCase() : undefined;
}

function unknown(element: string, { name, value, at }: Attribute, findings: Findings) {
  const plain = plainValues[name];
  if (plain?.includes(value)) return;
  if (plain && isEffect(name)) findings.add(svgFaults, 'effect', { at }, { name });
  else if (plain) fault(findings, at, name, `“${value}” is not drawn`, `Leave it out, or write ${plain[0]}.`);
  else {
    const near = nearest(name, [...(geometry[element] ?? []), ...paintAttributes, 'transform']);
    const hint = near ? `Did you mean “${near}”?` : 'Remove it.';
    findings.add(svgFaults, 'attribute', { at }, { name, hint });
  }
}

function fault(findings: Findings, at: Span, name: string, detail: string, hint: string) {
  findings.add(svgFaults, 'value', { at }, { name, detail, hint });
}
