/** Habits of the house that neither the compiler nor the linter holds. */
import { describe, expect, test } from 'vitest';
import { filesUnder, textOf, withoutComments } from './source-files.ts';

const LONGEST_LINES = 400;

interface Habit {
  readonly name: string;
  readonly forbidden: RegExp;
  /** Files it is asked of. */
  readonly where: RegExp;
  readonly inComments?: true;
  /** Files in which it may be broken, and why. */
  readonly except?: Readonly<Record<string, string>>;
}

const OUTSIDE_THE_DOORS = /^src\/(?!cli\/|host\.ts)/;

const HABITS: readonly Habit[] = [
  { name: 'no any', forbidden: /[:<(,|]\s*any\b(?!\s*:)|\bas any\b|\bany\[\]/, where: /./ },
  {
    name: 'the compiler is not silenced',
    forbidden: /@ts-(ignore|nocheck|expect-error)/,
    where: /./,
    inComments: true,
  },
  { name: 'nothing is left to do', forbidden: /\b(TODO|FIXME)\b/, where: /./, inComments: true },
  {
    name: 'no clock',
    forbidden: /\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\.now\(|\bprocess\.hrtime\b/,
    where: OUTSIDE_THE_DOORS,
    except: {
      'src/studio/islands/review-store.js': 'a reviewer’s browser knows the day of a comment',
    },
  },
  {
    name: 'no randomness',
    forbidden: /\bMath\.random\(|\brandomUUID\b|\brandomBytes\b|\bgetRandomValues\b/,
    where: OUTSIDE_THE_DOORS,
  },
  {
    name: 'content is never run',
    forbidden: /\beval\(|\bnew Function\b|from 'node:vm'/,
    where: /^src\//,
    except: {
      'src/prose/pattern.ts': 'a few lines of ours, in which a brand’s regular expression can be stopped',
    },
  },
  {
    name: 'no network',
    forbidden: /\bfetch\(|from '(?:node:)?(?:http|https|net|tls|dgram|dns|undici)'/,
    where: /^src\/(?!cli\/|studio\/)/,
  },
  {
    name: 'no process',
    forbidden: /(?<![\w.'-])process\b(?!['\w-])|from 'node:process'/,
    where: OUTSIDE_THE_DOORS,
    except: {
      'src/build/run-astro.ts': 'Astro takes “no telemetry” and its place of work from the process only',
      'src/build/cache/code-version.ts': 'the versions of Node, ICU and CLDR are part of every cache key',
      'src/manual/manual.ts': 'a checkout has its chapters made by a process of its own, on the same Node',
    },
  },
];

/** Comments and texts may speak of a clock; only the habits about comments look into them. */
function readable(file: string, habit: Habit): string {
  if (habit.inComments) return textOf(file);
  return withoutComments(textOf(file))
    .replace(/`(?:[^`\\]|\\.)*`/g, (text) => text.replace(/[^\n`]/g, 'x'))
    .replace(/(?<!from )'(?:[^'\\\n]|\\.)*'/g, (text) => text.replace(/[^']/g, 'x'));
}

const code = [
  ...filesUnder('src', /\.(ts|js|astro)$/),
  ...filesUnder('test', /\.(ts|mjs)$/),
  ...filesUnder('bench', /\.ts$/),
  ...filesUnder('.package', /\.ts$/),
].filter((file) => file !== 'test/hygiene.test.ts');

describe('habits', () => {
  test.each(HABITS)('$name', (habit) => {
    const found = code
      .filter((file) => habit.where.test(file) && !(file in (habit.except ?? {})))
      .flatMap((file) =>
        readable(file, habit)
          .split('\n')
          .flatMap((line, i) => (habit.forbidden.test(line) ? [`${file}:${i + 1} ${line.trim()}`] : [])),
      );
    expect(found).toEqual([]);
  });

  test('every exception is still needed', () => {
    const idle = HABITS.flatMap((habit) =>
      Object.keys(habit.except ?? {}).filter((file) => !habit.forbidden.test(readable(file, habit))),
    );
    expect(idle).toEqual([]);
  });

  test('files are short', () => {
    const long = code
      .map((file) => [file, textOf(file).split('\n').length] as const)
      .filter(([, lines]) => lines > LONGEST_LINES);
    expect(long).toEqual([]);
  });

  test('names are in kebab-case', () => {
    const name = /^\.?(\d{3}|[a-z0-9]+(-[a-z0-9]+)*)(\.[a-z0-9]+)*$/;
    const odd = code.filter(
      (file) => !file.split('/').every((part) => name.test(part) || /^\[[.a-z]+\]/.test(part)),
    );
    expect(odd).toEqual([]);
  });

  test.each([
    ['no any', 'const a: any = 1;'],
    ['no clock', 'const now = new Date();'],
    ['no randomness', 'const x = Math.random();'],
    ['content is never run', "new Function('return 1')"],
    ['no process', 'const { env } = process;'],
    ['no network', "await fetch('https://x.example')"],
    ['the compiler is not silenced', '// @ts-ignore'],
  ])('%s catches what it should', (name, line) => {
    expect(HABITS.find((habit) => habit.name === name)!.forbidden.test(line)).toBe(true);
  });
});
