/** The brand's logos and drawings, through the gate for SVG. A faulty one is reported and left out. */
import type { Findings } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import { limits } from '../limits.ts';
import { readSource } from '../source/file.ts';
import type { Authored } from '../source/yaml.ts';
import type { ColorToken, Logo } from './brand.ts';
import type { LogoRule } from './brand-rules.ts';
import { brandFaults } from './faults.ts';
import { type Drawing, readDrawing, writeDrawing } from './svg.ts';

type Colors = Readonly<Record<string, ColorToken>>;

export function readLogos(
  host: Host,
  folder: string,
  logos: readonly LogoRule[],
  rules: Authored,
  colors: Colors,
  findings: Findings,
): readonly Logo[] {
  return logos.flatMap((logo, index) => {
    const path = `${folder}/${logo.file}`;
    const at = rules.spanOf(['logos', index, 'file']);
    const drawing = read(host, path, colors, findings, at);
    if (!drawing) return [];
    const { width, height } = drawing.viewBox;
    return [{ id: logo.id, variant: logo.variant, svg: writeDrawing(drawing), path, width, height }];
  });
}

/** By path within the brand: `drawings/pan.svg` → sound SVG text. `names` has the faulty ones too. */
export function readDrawings(
  host: Host,
  folder: string,
  colors: Colors,
  findings: Findings,
): { readonly drawings: Readonly<Record<string, string>>; readonly names: readonly string[] } {
  const drawings: Record<string, string> = {};
  const names: string[] = [];
  for (const file of host.list(`${folder}/drawings`)) {
    if (file.endsWith('/') || file.startsWith('.')) continue;
    const name = `drawings/${file}`;
    const path = `${folder}/${name}`;
    if (!file.endsWith('.svg')) {
      const at = { file: path, line: 1, column: 1, endLine: 1, endColumn: 1 };
      findings.add(brandFaults, 'not-a-drawing', { at }, { path });
      continue;
    }
    names.push(name);
    const drawing = read(host, path, colors, findings);
    if (drawing) drawings[name] = writeDrawing(drawing);
  }
  return { drawings, names };
}

/** A file that cannot be opened is a fault of the line that names it, when there is one. */
function read(
  host: Host,
  path: string,
  colors: Colors,
  findings: Findings,
  namedAt?: ReturnType<Authored['spanOf']>,
): Drawing | undefined {
  const before = findings.list.length;
  const source = readSource(host, path, findings, limits.svgBytes);
  if (!source) {
    const faults = findings.list.splice(before);
    findings.push(...faults.map((fault) => (namedAt ? { ...fault, at: namedAt } : fault)));
    return undefined;
  }
  return readDrawing(source, findings, new Set(Object.values(colors).map((color) => color.hex)));
}
