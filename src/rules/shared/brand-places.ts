/** Places in a brand's files, for findings that concern the brand and no campaign. */
import type { Brand } from '../../brand/brand.ts';
import type { Span } from '../../diagnostic.ts';

/** brand.rules.json, at its head: its schema keeps no places of single values. */
export function rulesFile(brand: Brand): Span {
  return { file: `${brand.folder}/brand.rules.json`, line: 1, column: 1, endLine: 1, endColumn: 1 };
}
