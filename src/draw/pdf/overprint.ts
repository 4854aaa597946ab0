/** The graphics state in which black text prints on top of what lies under it. Never used for any other ink. */
import type { PdfDocument, PdfRef } from './pdfkit.ts';

const name = 'Overprint';
const states = new WeakMap<PdfDocument, PdfRef>();

/** Resource name of the state, registered with the page. */
export function overprintState(document: PdfDocument): string {
  let state = states.get(document);
  if (!state) {
    state = document.ref({ Type: 'ExtGState', OP: true, op: true, OPM: 1 });
    state.end();
    states.set(document, state);
  }
  document.page.ext_gstates[name] = state;
  return name;
}
