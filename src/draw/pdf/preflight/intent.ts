/** The output intent: one, for a CMYK press, with what its level asks for. */
import { PDFDict, type PDFDocument } from '@cantoo/pdf-lib';
import { streamHead } from '../page-content.ts';
import type { Fault } from './fault.ts';
import { dictAt, itemsAt, nameAt, numberAt, textAt, valueAt } from './read.ts';

/** Offsets in the header of an ICC profile: device class, colour space, signature. */
const iccFields = { class: 12, space: 16, signature: 36 } as const;

const iccHeaderBytes = 128;

export function* checkIntent(document: PDFDocument): Generator<Fault> {
  const { context, catalog } = document;
  const standard = textAt(context.lookupMaybe(context.trailerInfo.Info, PDFDict), 'GTS_PDFXVersion');
  const intents = itemsAt(catalog, 'OutputIntents').filter(
    (one): one is PDFDict => one instanceof PDFDict && nameAt(one, 'S') === 'GTS_PDFX',
  );
  const [intent] = intents;
  if (!intent || intents.length > 1) {
    yield { check: 'intent', detail: `There are ${intents.length} output intents for PDF/X, not one.` };
    return;
  }
  if (!textAt(intent, 'OutputConditionIdentifier'))
    yield { check: 'intent', detail: 'The output intent names no printing condition.' };
  if (!textAt(intent, 'Info')) yield { check: 'intent', detail: 'The output intent has no Info.' };

  const profile = streamHead(valueAt(intent, 'DestOutputProfile'), iccHeaderBytes);
  if (!profile) {
    if (standard === 'PDF/X-4') yield { check: 'intent', detail: 'PDF/X-4 wants its profile embedded.' };
    else if (textAt(intent, 'RegistryName') !== 'http://www.color.org')
      yield { check: 'intent', detail: 'Without a profile the ICC registry must be named.' };
    return;
  }
  const field = (at: number) => Buffer.from(profile.subarray(at, at + 4)).toString('latin1');
  if (field(iccFields.signature) !== 'acsp')
    yield { check: 'intent', detail: 'The embedded profile is no ICC profile.' };
  else if (field(iccFields.class) !== 'prtr' || field(iccFields.space) !== 'CMYK')
    yield { check: 'intent', detail: 'The embedded profile is not for a CMYK press.' };
  if (numberAt(dictAt(intent, 'DestOutputProfile'), 'N') !== 4)
    yield { check: 'intent', detail: 'The profile’s stream does not say four channels.' };
}
