/** The thread that reads pieces back while the main one draws the next. It loads all readers at once, so that they are there when pieces are. */

// What is wrong with one of them is told by the piece that needs it.
Promise.all([
  import('../readback/html.ts'),
  import('../readback/pixels/look-at.ts'),
  import('../readback/pdf.ts'),
  import('../draw/pdf/preflight.ts'),
]).catch(() => {});

export { readAfresh } from '../build/cache/read-afresh.ts';
