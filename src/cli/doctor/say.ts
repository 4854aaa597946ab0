/** The doctor's findings for people: a line for each, and below it what to do. */
import { styleText } from 'node:util';
import { printable } from '../../output/reporters/printable.ts';
import type { Finding, Status } from './check.ts';
import type { Examined } from './examine.ts';
import { summaryOf } from './summary.ts';

export interface SayOptions {
  readonly columns: number;
  readonly colour: boolean;
  /** Shows where exceptions arose. */
  readonly debug: boolean;
}

const COLOURS = { ok: 'green', warning: 'yellow', problem: 'red' } as const;
const STATUS_COLUMNS = 9;
const TITLE_COLUMNS = 17;

export function sayFindings(examined: readonly Examined[], options: SayOptions): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    options.colour ? styleText(style, text, { validateStream: false }) : text;
  const indent = ' '.repeat(STATUS_COLUMNS + TITLE_COLUMNS);
  const width = Math.max(20, options.columns - indent.length);
  const below = (label: string, text: string) =>
    wrap(`${label} ${printable(text)}`, width).map(
      (line, i) => indent + (i === 0 ? paint('dim', label) + line.slice(label.length) : line),
    );
  const lines = examined.flatMap(({ check, findings }) =>
    findings.flatMap((finding, i) => {
      const status = paint(COLOURS[finding.status], finding.status.padEnd(STATUS_COLUMNS));
      const title = (i === 0 ? check.title : '').padEnd(TITLE_COLUMNS);
      const [first = '', ...rest] = wrap(printable(finding.found), width);
      return [
        status + title + first,
        ...rest.map((line) => indent + line),
        ...(finding.causes ?? []).flatMap((cause) => below('cause:', cause)),
        ...(finding.advice === undefined ? [] : below('to do:', finding.advice)),
        ...(options.debug && finding.stack !== undefined ? stackLines(finding, indent) : []),
      ];
    }),
  );
  const { ok, warnings, problems } = summaryOf(examined);
  const count = (number: number, noun: string, status: Status) =>
    paint(number > 0 ? COLOURS[status] : 'dim', `${number} ${noun}${number === 1 ? '' : 's'}`);
  const summary = [`${ok} ok`, count(warnings, 'warning', 'warning'), count(problems, 'problem', 'problem')];
  return `${[...lines, '', summary.join(' · ')].join('\n')}\n`;
}

function stackLines({ stack = '' }: Finding, indent: string): readonly string[] {
  return stack.split('\n').map((line) => indent + printable(line.trim()));
}

/** At spaces; a word that is longer than a line stands alone. */
export function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || longer.length <= columns) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}
