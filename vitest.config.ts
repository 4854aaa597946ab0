import { defineConfig } from 'vitest/config';

/**
 * Kinds of test, told apart by the end of the name, so that two cores are neither idle nor fought over:
 * quick ones; then those that start the command; then Chromium; then the print tools. Always two files at a time,
 * because each of them fills a core by itself.
 *
 * Files share our modules, which takes a third less time than to load and warm them up for each. One that replaces
 * modules, or counts what is loaded, is an \`*.alone.test.ts\` and has its own.
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
const setupFiles = ['test/setup/after-each-file.ts'];
const SECONDS = 1000;

const deep = {
  test: {
    name: 'deep',
    include: ['test/deep/**/*.test.ts'],
    env: { DIAPASON_DEEP: '1' },
    setupFiles,
    maxWorkers: TWO_CORES,
    testTimeout: 600 * SECONDS,
    hookTimeout: 600 * SECONDS,
  },
};

export default defineConfig(({ mode }) => ({
  test: {
    projects:
      mode === 'deep'
        ? [deep]
        : [
            {
              test: {
                name: 'unit',
                include: ['test/**/*.test.ts'],
                exclude: Object.values(kinds).flat(),
                isolate: false,
                setupFiles,
                maxWorkers: TWO_CORES,
                testTimeout: 60 * SECONDS,
                hookTimeout: 60 * SECONDS,
                sequence: { groupOrder: 0 },
              },
            },
            {
              test: {
                name: 'alone',
                include: kinds.alone,
                setupFiles,
                maxWorkers: TWO_CORES,
                testTimeout: 60 * SECONDS,
                hookTimeout: 60 * SECONDS,
                sequence: { groupOrder: 0 },
              },
            },
            {
              test: {
                name: 'cli',
                include: kinds.cli,
                isolate: false,
                setupFiles,
                maxWorkers: TWO_CORES,
                testTimeout: 180 * SECONDS,
                hookTimeout: 180 * SECONDS,
                sequence: { groupOrder: 1 },
              },
            },
            {
              test: {
                name: 'browser',
                include: kinds.browser,
                isolate: false,
                setupFiles,
                maxWorkers: TWO_CORES,
                testTimeout: 180 * SECONDS,
                hookTimeout: 180 * SECONDS,
                sequence: { groupOrder: 2 },
              },
            },
            {
              test: {
                name: 'print',
                include: kinds.print,
                isolate: false,
                setupFiles,
                maxWorkers: TWO_CORES,
                testTimeout: 180 * SECONDS,
                hookTimeout: 180 * SECONDS,
                sequence: { groupOrder: 3 },
              },
            },
          ],
  },
}));
