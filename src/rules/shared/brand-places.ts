/** Places in a brand's files, for findings that concern the brand and no campaign. */
import type { Brand } from '../../brand/brand.ts';
import type { Span } from '../../diagnostic.ts';

/** brand.rules.json, at its head: for what stands in no single entry of it. */
export function rulesFile(brand: Brand): Span {
  return headOf(`${brand.folder}/brand.rules.json`);
}

/** An entry of brand.rules.json by its dotted path, `pairs.0`; the head where that was not kept. */
export function rulesEntry(brand: Brand, path: string): Span {
  return brand.places?.rules[path] ?? rulesFile(brand);
}

/** The token of a colour, by its name without “color.”. */
export function colorPlace(brand: Brand, name: string): Span {
  return brand.places?.colors[name] ?? headOf(`${brand.folder}/brand.resolver.json`);
}

/** The layouts of a channel, at the head of their file. */
export function layoutsFile(brand: Brand, channel: string): Span {
  return headOf(`${brand.folder}/layouts/${channel}.yaml`);
}

function headOf(file: string): Span {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}
