/** The last line of a report for people, and the only line of a quiet one. */
import type picocolors from 'picocolors';
import type { Summary } from '../report.ts';

type Colours = ReturnType<typeof picocolors.createColors>;

/** `2 errors, 1 warning · 30 held by the baseline · 46 artifacts · 1,204 words checked, 12 not checked (no language pack for “it”)` */
export function summaryLine(summary: Summary, colours?: Colours): string {
  const plain = (text: string) => text;
  const { red = plain, yellow = plain, cyan = plain, green = plain } = colours ?? {};
  const found = [
    summary.errors > 0 && red(counted(summary.errors, 'error')),
    summary.warnings > 0 && yellow(counted(summary.warnings, 'warning')),
    summary.notes > 0 && cyan(counted(summary.notes, 'note')),
  ].filter((part) => part !== false);
  const words = [`${number(summary.wordsChecked)} ${summary.wordsChecked === 1 ? 'word' : 'words'} checked`];
  if (summary.wordsUnchecked > 0) {
    const why = summary.whyUnchecked.map((one) => one.why).join(', ');
    words.push(`${number(summary.wordsUnchecked)} not checked (${why})`);
  }
  return [
    found.length > 0 ? found.join(', ') : green('nothing found'),
    summary.baselined > 0 && `${number(summary.baselined)} held by the baseline`,
    summary.artifacts > 0 && counted(summary.artifacts, 'artifact'),
    words.join(', '),
  ]
    .filter((part) => part !== false)
    .join(' · ');
}

function counted(count: number, noun: string): string {
  return `${number(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}
