/** A report with one of everything: place, hint, related place, artifacts, fix, and texts that want escaping. */
import type { Diagnostic } from '../../src/diagnostic.ts';
import { makeReport } from '../../src/output/report.ts';
import type { ReporterContext } from '../../src/output/reporters/reporter.ts';
import { sourceFile } from '../../src/source/file.ts';

const words = sourceFile(
  'content/campaigns/spring/fr.mdx',
  [
    '---',
    'title: Printemps',
    '---',
    '',
    'Seulement **29 €** cette semaine.',
    '',
    '\tUne ligne avec une tabulation, un 👩🏽‍🚀 et du texte si long qu’il ne tient pas dans la largeur du terminal, même large, et qu’il faut donc le couper des deux côtés pour montrer Découvrez au milieu de la phrase.',
  ].join('\n'),
);

const place = (line: number, column: number, endLine: number, endColumn: number, file = words.path) => ({
  file,
  line,
  column,
  endLine,
  endColumn,
});

const long = words.text.split('\n')[6]!;
const wordAt = long.indexOf('Découvrez') + 1;

export const diagnostics: readonly Diagnostic[] = [
  {
    code: 'message/price-matches-offer',
    severity: 'error',
    message: 'The price “29 €” is not the offer price “19 €”.',
    hint: 'write {money(offer.price)} instead of a number.',
    at: place(5, 13, 5, 17),
    related: [
      { message: 'offer price set here', at: place(4, 9, 4, 14, 'content/campaigns/spring/campaign.yaml') },
    ],
    artifacts: ['email/spring.fr.html', 'social/spring.fr.story.png'],
    fix: { at: place(5, 13, 5, 17), text: '{money(offer.price)}' },
  },
  {
    code: 'tone/address',
    severity: 'warning',
    message: 'Grenadine says tu: “Découvre”.',
    at: place(7, wordAt, 7, wordAt + 'Découvrez'.length),
    artifacts: ['a.html', 'b.html', 'c.html', 'd.html', 'e.html'],
  },
  {
    code: 'file/odd,name:100%',
    severity: 'note',
    message: 'A <b>message</b> & “quotes” with 100 %\nand a second line.\u001b[31m',
    hint: 'it\'s "quoted"',
    at: place(1, 1, 3, 4, 'content/campaigns/été, l’ombre/a:b.yaml'),
  },
  { code: 'output/path-collision', severity: 'error', message: 'Two campaigns write one path.' },
];

export const report = makeReport(diagnostics, {
  wordsChecked: 1204,
  whyUnchecked: [{ why: 'no language pack for “it”', language: 'it', words: 12 }],
  artifacts: 46,
});
export const clean = makeReport([], { wordsChecked: 1, artifacts: 0 });

export const context: ReporterContext = {
  toolVersion: '1.2.3',
  hubPath: '',
  sourceOf: (file) => (file === words.path ? words : undefined),
  describe: (code) => (code === 'tone/address' ? 'The campaign keeps to one form of address.' : undefined),
  colour: false,
  columns: 100,
};
