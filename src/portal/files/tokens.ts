/** The brand’s tokens for other tools, as `diapason tokens export` writes them. */
import { type ExportFormName, exportForms } from '../../brand/tokens-export/index.ts';
import { Findings } from '../../diagnostic.ts';
import type { PortalFile, PortalSource } from '../source.ts';

export const TOKEN_MIMES: Readonly<Record<ExportFormName, string>> = {
  css: 'text/css; charset=utf-8',
  ts: 'text/plain; charset=utf-8',
  json: 'application/json; charset=utf-8',
  ase: 'application/octet-stream',
  gpl: 'text/plain; charset=utf-8',
};

/** A form that these tokens cannot have (two names that CSS would not tell apart) is left out. */
export function tokenFiles({ brand, tokens }: PortalSource): readonly PortalFile[] {
  if (!tokens) return [];
  return (Object.keys(exportForms) as ExportFormName[]).flatMap((form) => {
    const findings = new Findings();
    const body = exportForms[form].write(tokens, findings);
    if (findings.hasErrors) return [];
    return [{ path: `tokens/${brand.id}${exportForms[form].ending}`, mime: TOKEN_MIMES[form], body }];
  });
}
