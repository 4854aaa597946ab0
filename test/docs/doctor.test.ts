/** docs/doctor.md names every check, field and event, in the order in which they come. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checks } from '../../src/cli/doctor/index.ts';
import { doctorReport } from '../../src/cli/doctor/say-json.ts';
import { limits } from '../../src/limits.ts';
import { placeAt } from '../doctor/place.ts';

const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/doctor.md'), 'utf8');

/** What stands in backquotes in the first column of the tables below a heading. */
function firstColumn(heading: string): string[] {
  const section = page.split(`\n${heading}\n`)[1]!.split('\n## ')[0]!;
  return [...section.matchAll(/^\| ((?:`[^`]+`(?:, )?)+) \|/gm)].flatMap(([, cell]) =>
    cell!.split(', ').map((one) => one.replaceAll('`', '')),
  );
}

test('every check has its row', () => {
  expect(firstColumn('## What it looks at')).toEqual(checks.map(({ id }) => id));
});

test('checks that need a hub are named', () => {
  const names = checks.filter(({ where }) => where === 'hub').map(({ id }) => `\`${id}\``);
  expect(page).toContain(`${names.slice(0, -1).join(', ')} and ${names.at(-1)} need a hub.`);
});

test('every field of the JSON has its row', () => {
  const finding = { status: 'ok', found: 'fine' } as const;
  const report = doctorReport([{ check: checks[0]!, findings: [finding] }], placeAt('/nowhere'));
  const fields = Object.keys(report).flatMap((key) =>
    key === 'findings'
      ? ['findings[]', ...Object.keys(report.findings[0]!).map((one) => `findings[].${one}`)]
      : [key],
  );
  expect(firstColumn('## For programs')).toEqual(fields);
});

test('its numbers are those of the table of limits', () => {
  expect(page).toContain(`${limits.doctorSample} results and ${limits.doctorSample} entries`);
  expect(page).toContain(`takes longer than ${limits.doctorCheckMs / 1000} seconds`);
});
