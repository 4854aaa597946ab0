// The programs from outside npm that the tests drive; “diapason doctor” looks for them too.

/** Debian's package, and what shows that it is there: a command, or a folder by its absolute path. */
export const TOOLS = [
  ['chromium', 'chromium', 'prints the PDFs of the usual recipe, and is what Lighthouse drives'],
  ['chromium-headless-shell', 'chromium-headless-shell', 'draws pages and emails'],
  ['fonts-liberation', '/usr/share/fonts/truetype/liberation', 'stands in for the fonts of mail clients'],
  ['poppler-utils', 'pdftoppm', 'draws PDFs'],
  ['mupdf-tools', 'mutool', 'takes PDFs apart'],
  ['qpdf', 'qpdf', 'checks the structure of PDFs'],
  ['ghostscript', 'gs', 'separates the inks of PDFs'],
  ['nginx', 'nginx', 'holds a shared cache'],
  ['git', 'git', 'says what has changed'],
  ['zbar-tools', 'zbarimg', 'reads QR codes and barcodes'],
];
