/**
 * Our own preflight: reads a finished file back with another library and holds it against the PDF/X checklists
 * (facts of ISO 15930-4 and -7). No free PDF/X validator exists, so this claims structure, not certification.
 */
import { checkContent } from './preflight/content.ts';
import { checkDocument } from './preflight/document.ts';
import type { Fault } from './preflight/fault.ts';
import { checkFonts } from './preflight/fonts.ts';
import { checkIntent } from './preflight/intent.ts';
import { checkPage } from './preflight/page.ts';
import { letGo, openPressFile, type PressFile } from './press-file.ts';

export type { Fault } from './preflight/fault.ts';

export interface PreflightOptions {
  /** Most ink at one spot, in percent; the brand's. */
  readonly tacMax: number;
}

/** Everything that would stop the file at a printer's; an empty list is a clean file. Never throws for a bad file. */
export async function preflight(bytes: Uint8Array, { tacMax }: PreflightOptions): Promise<readonly Fault[]> {
  let file: PressFile;
  try {
    file = await openPressFile(bytes);
  } catch (cause) {
    return [{ check: 'structure', detail: `The file cannot be read: ${(cause as Error).message}` }];
  } finally {
    letGo(bytes);
  }
  const { document, pages } = file;
  const faults: Fault[] = [...checkDocument(document), ...checkIntent(document)];
  pages.forEach(({ page, content }, index) => {
    const found = [...checkPage(page), ...checkContent(page, content, tacMax), ...checkFonts(page, content)];
    for (const fault of found) faults.push({ ...fault, page: index + 1 });
  });
  return faults;
}
