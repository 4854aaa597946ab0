/** The types of DTCG 2025.10, format 8 and 9. */
export const typeNames = [
  'color',
  'dimension',
  'fontFamily',
  'fontWeight',
  'duration',
  'cubicBezier',
  'number',
  'strokeStyle',
  'border',
  'transition',
  'shadow',
  'gradient',
  'typography',
] as const;
export type TypeName = (typeof typeNames)[number];
