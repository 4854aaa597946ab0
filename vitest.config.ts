import { defineConfig } from 'vitest/config';

/**
 * Kinds of test, told apart by the end of the name, so that two cores are neither idle nor fought over:
 * quick ones; then those that start the command; then Chromium; then the print tools. Always two files at a time,
 * because each of them fills a core by itself.
 *
 * Files share our modules, which takes a third less time than to load and warm them up for each. One that replaces
 * modules, defines rules or findings, or counts what is loaded is an `*.alone.test.ts` and has its own.
 *
 * `vitest run --mode deep` runs test/deep alone, for thousands of rounds; `npm test` runs a few rounds of each.
 */
const kinds = {
  alone: ['test/**/*.alone.test.ts'],
  cli: ['test/cli/**/*.test.ts', 'test/**/*.cli.test.ts'],
  browser: ['test/browser/**/*.test.ts', 'test/**/*.browser.test.ts'],
  print: ['test/print/**/*.test.ts', 'test/**/*.print.test.ts'],
};

const TWO_CORES = 2;
const SECONDS = 1000;

interface Kind {
  readonly include: readonly string[];
  readonly exclude?: readonly string[];
  readonly isolate?: boolean;
  readonly seconds: number;
  /** Groups run one after another. */
  readonly group: number;
}

const projectOf = (name: string, { include, exclude = [], isolate = false, seconds, group }: Kind) => ({
  test: {
    name,
    include: [...include],
    exclude: [...exclude],
    isolate,
    setupFiles: ['test/setup/after-each-file.ts'],
    maxWorkers: TWO_CORES,
    testTimeout: seconds * SECONDS,
    hookTimeout: seconds * SECONDS,
    sequence: { groupOrder: group },
  },
});

const others = Object.values(kinds).flat();
const projects = [
  projectOf('unit', { include: ['test/**/*.test.ts'], exclude: others, seconds: 60, group: 0 }),
  projectOf('alone', { include: kinds.alone, isolate: true, seconds: 60, group: 0 }),
  projectOf('cli', { include: kinds.cli, seconds: 180, group: 1 }),
  projectOf('browser', { include: kinds.browser, seconds: 180, group: 2 }),
  projectOf('print', { include: kinds.print, seconds: 180, group: 3 }),
];

const deep = projectOf('deep', {
  include: ['test/deep/**/*.test.ts'],
  isolate: true,
  seconds: 600,
  group: 0,
});

export default defineConfig(({ mode }) => ({
  test: { projects: mode === 'deep' ? [{ test: { ...deep.test, env: { DIAPASON_DEEP: '1' } } }] : projects },
}));
