/** The doctor's checks of the machine and of what is installed, where things are not as they are here. */
import { describe, expect, test } from 'vitest';
import { judgeLibraries } from '../../src/cli/doctor/libraries.ts';
import { judgeLocales, samples } from '../../src/cli/doctor/locale-data.ts';
import { isOlder, judgeNode } from '../../src/cli/doctor/node.ts';
import { judgeNpm } from '../../src/cli/doctor/npm.ts';
import { judgePin } from '../../src/cli/doctor/pinned-node.ts';
import { judgeTools } from '../../src/cli/doctor/test-tools.ts';
import { judgeZones } from '../../src/cli/doctor/time-zones.ts';

test.each([
  ['20.20.2', 'problem', 'Node 20.20.2; Diapason needs 22.12 or newer.'],
  ['22.11.0', 'problem', 'Node 22.11.0; Diapason needs 22.12 or newer.'],
  ['22.12.0', 'ok', '22.12.0'],
  ['24.21.0', 'ok', '24.21.0'],
])('Node %s is %s', (version, status, found) => {
  expect(judgeNode(version, '>=22.12')).toMatchObject({ status, found });
});

test.each([
  ['9.0.0', '10', true],
  ['10.0.0', '10', false],
  ['22.9.1', '22.12', true],
  ['22.12.1', '22.12.2', true],
])('version %s older than %s: %s', (version, than, is) => {
  expect(isOlder(version, than)).toBe(is);
});

test.each([
  [undefined, 'warning', 'npm was not found, or does not answer.'],
  ['10.9.2', 'warning', 'npm 10.9.2; Diapason is tried with npm 11.'],
  ['11.6.0', 'ok', '11.6.0'],
])('npm %s is %s', (version, status, found) => {
  expect(judgeNpm(version)).toMatchObject({ status, found });
});

test('libraries that are missing are named, the first five', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  expect(judgeLibraries(names, (name) => name === 'a')).toMatchObject({
    status: 'problem',
    found: '6 of 7 are not installed: “b”, “c”, “d”, “e”, “f” and 1 more. What needs them was not tried.',
    advice: expect.stringContaining('npm ci'),
  });
  expect(judgeLibraries(names, () => true)).toEqual({ status: 'ok', found: 'all 7 are installed' });
});

test('a Node that speaks English alone is a problem', () => {
  const finding = judgeLocales(
    samples,
    ({ currency }) => new Intl.NumberFormat('en', { style: 'currency', currency }).format(1234.5),
    () => 'April 18, 2027',
  );
  expect(finding.status).toBe('problem');
  expect(finding.found).toContain('fr says “€1,234.50” where “1 234,50 €” is usual');
  expect(finding.found).toContain('de says “April 18, 2027” where “18. April 2027” is usual');
  expect(finding.found).not.toContain('en-GB says “£');
});

test('time zones that tzdata does not know are told with the file that names them', () => {
  const zones = new Map(['Europe/Paris', 'A/B', 'C/D', 'E/F', 'G/H'].map((zone) => [zone, `${zone}.yaml`]));
  expect(judgeZones(zones)).toMatchObject({
    status: 'problem',
    found: expect.stringMatching(
      /does not know “A\/B” \(A\/B\.yaml\), .*“E\/F” \(E\/F\.yaml\) and 1 more\.$/,
    ),
  });
  expect(judgeZones(new Map([['America/Montreal', 'x']])).status).toBe('ok');
});

describe('the Node that a hub pins', () => {
  test.each([
    [
      undefined,
      'warning',
      'The hub has no package.json, so nothing says with which Node and Diapason it is built.',
    ],
    ['{}', 'warning', 'package.json does not pin Node.'],
    ['{"devDependencies":{"node":"^24.1.0"}}', 'ok', 'package.json pins Node “^24.1.0”'],
    ['{"dependencies":{"node":"24"}}', 'ok', 'package.json pins Node “24”'],
    ['{"devDependencies":{"node":"22"}}', 'warning', 'package.json pins Node “22”, and this is 24.2.0.'],
    ['{', 'problem', 'package.json cannot be read.'],
    ['null', 'problem', 'package.json cannot be read.'],
  ])('in %s', (text, status, found) => {
    expect(judgePin(text === undefined ? undefined : { text }, '24.2.0')).toMatchObject({ status, found });
  });

  test('in a package.json that may not be read', () => {
    const thrown = new Error('EACCES: permission denied');
    expect(judgePin({ thrown }, '24.2.0')).toMatchObject({ status: 'problem', causes: [thrown.message] });
  });
});

test('tools of the tests that are missing are named with the command that installs them', () => {
  const tools = [
    ['qpdf', 'qpdf', 'checks'],
    ['ghostscript', 'gs', 'separates'],
  ] as const;
  expect(judgeTools(tools, (sign) => sign === 'qpdf')).toEqual({
    status: 'warning',
    found: 'The tests need programs that are not here: ghostscript.',
    advice: 'Run “sudo apt-get install ghostscript”, or “npm test” as root. Builds do not need them.',
  });
});
