/** The forms in which the tokens of a brand leave for other tools. */
import type { Findings } from '../../diagnostic.ts';
import type { ExportedBrand } from './exported-tokens.ts';
import { checkPropertyNames } from './property-names.ts';
import { swatchesOf } from './swatches.ts';
import { writeAse } from './write-ase.ts';
import { writeCss } from './write-css.ts';
import { writeGpl } from './write-gpl.ts';
import { writeJson } from './write-json.ts';
import { writeTs } from './write-ts.ts';

export interface ExportForm {
  /** Of the file's name, with its full stop. */
  readonly ending: string;
  /** With errors in `findings` the answer is not for use. */
  write(brand: ExportedBrand, findings: Findings): string | Uint8Array;
}

export type ExportFormName = 'css' | 'ts' | 'json' | 'ase' | 'gpl';

export const exportForms: Readonly<Record<ExportFormName, ExportForm>> = {
  css: { ending: '.css', write: named(writeCss) },
  ts: { ending: '.ts', write: named(writeTs) },
  json: { ending: '.json', write: writeJson },
  ase: { ending: '.ase', write: (brand, findings) => writeAse(swatchesOf(brand, findings)) },
  gpl: { ending: '.gpl', write: (brand, findings) => writeGpl(brand.name, swatchesOf(brand, findings)) },
};

/** For forms in which custom properties are spoken of. */
function named(write: (brand: ExportedBrand) => string): ExportForm['write'] {
  return (brand, findings) => {
    checkPropertyNames(brand, findings);
    return findings.hasErrors ? '' : write(brand);
  };
}
