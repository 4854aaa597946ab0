/** What other tools call the types, and how a value of each is read. */
import { type TypeName, typeNames } from '../tokens/type-names.ts';

/** How a value is read: as one of the types, or in a way that finds the type. */
export type Reading = TypeName | 'families' | 'lineHeight' | 'letterSpacing' | 'share' | 'guess' | 'none';

/** By name in small letters without signs between words; plurals count like singulars. */
const table: Readonly<Record<string, Reading>> = {
  colour: 'color',
  fill: 'color',
  sizing: 'dimension',
  size: 'dimension',
  spacing: 'dimension',
  space: 'dimension',
  gap: 'dimension',
  radius: 'dimension',
  radii: 'dimension',
  borderradius: 'dimension',
  borderradii: 'dimension',
  borderwidth: 'dimension',
  strokewidth: 'dimension',
  fontsize: 'dimension',
  paragraphspacing: 'dimension',
  paragraphindent: 'dimension',
  breakpoint: 'dimension',
  width: 'dimension',
  height: 'dimension',
  length: 'dimension',
  blur: 'dimension',
  lineheight: 'lineHeight',
  letterspacing: 'letterSpacing',
  tracking: 'letterSpacing',
  fontfamilie: 'families',
  family: 'families',
  typeface: 'families',
  weight: 'fontWeight',
  opacity: 'share',
  opacitie: 'share',
  alpha: 'share',
  percentage: 'share',
  zindex: 'number',
  integer: 'number',
  float: 'number',
  time: 'duration',
  delay: 'duration',
  easing: 'cubicBezier',
  timingfunction: 'cubicBezier',
  easingfunction: 'cubicBezier',
  boxshadow: 'shadow',
  dropshadow: 'shadow',
  innershadow: 'shadow',
  elevation: 'shadow',
  effect: 'shadow',
  textstyle: 'typography',
  font: 'typography',
  borderstyle: 'strokeStyle',
  linestyle: 'strokeStyle',
  lineargradient: 'gradient',
  other: 'guess',
  unknown: 'guess',
  none: 'guess',
  string: 'none',
  text: 'none',
  boolean: 'none',
  bool: 'none',
  asset: 'none',
  image: 'none',
  icon: 'none',
  link: 'none',
  url: 'none',
  content: 'none',
  composition: 'none',
  textcase: 'none',
  texttransform: 'none',
  textdecoration: 'none',
  fontstyle: 'none',
  fontvariant: 'none',
  fontfeature: 'none',
  animation: 'none',
  mediaquerie: 'none',
};

const own = new Map(typeNames.map((name) => [name.toLowerCase(), name] as const));

/** How values of a type with this name are read. Undefined for a name that nobody here knows. */
export function readingOf(declared: string): Reading | undefined {
  if (isTypeName(declared)) return declared;
  const plain = declared.toLowerCase().replace(/[^a-z0-9]/g, '');
  const singular = plain.replace(/s$/, '');
  for (const name of [plain, singular]) {
    const known = own.get(name) ?? (Object.hasOwn(table, name) ? table[name] : undefined);
    if (known) return known;
  }
  return undefined;
}

export function isTypeName(name: unknown): name is TypeName {
  return (typeNames as readonly unknown[]).includes(name);
}
