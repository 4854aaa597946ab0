/** docs/start.md, walked: its commands run one after the other in one folder, and what it shows is found. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { repository, runCli } from '../cli/run-cli.ts';

const manual = readFileSync(path.join(repository, 'docs/start.md'), 'utf8');
const now = ['--now', '2026-11-02'];

interface Step {
  readonly command: string;
  /** What the page shows of the answer; “…” stands for anything. */
  readonly shows: readonly string[];
}

/** Commands and edits, in the order of the page. */
const parts = [...manual.matchAll(/```(\w+)(?: (\S+))?\n([\s\S]*?)```/g)].map(([, language, file, text]) => ({
  language: language!,
  file,
  text: text!,
}));

function stepsOf(text: string): readonly Step[] {
  return text
    .split(/^\$ /m)
    .filter((one) => one.trim() !== '')
    .map((one) => {
      const [command, ...lines] = one.trimEnd().split('\n');
      return { command: command!, shows: lines.map((line) => line.trim()).filter((line) => line !== '…') };
    });
}

const root = path.join(tmpdir(), `diapason-start-${process.pid}`);
mkdirSync(root);
afterAll(() => rmSync(root, { recursive: true, force: true }));

let here = root;

/** npm itself is not asked: what it would write is written, and scripts are looked up where it would. */
async function run(command: string): Promise<{ readonly out: string; readonly isBuild: boolean }> {
  const words = [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => (quoted ?? bare)!);
  const [program, first, second] = words;
  if (program === 'mkdir') mkdirSync(path.join(here, first!));
  else if (program === 'cd') here = path.join(here, first!);
  else if (program === 'npm' && first === 'install' && second) {
    const dependencies = { diapason: `file:${second}` };
    writeFileSync(path.join(here, 'package.json'), `${JSON.stringify({ dependencies }, null, 2)}\n`);
  } else if (program === 'npm' && first === 'install') {
    expect(packageJson().devDependencies).toEqual({ node: '^24' });
  } else {
    const args = program === 'npm' ? packageJson().scripts[second!]!.split(' ').slice(1) : words.slice(2);
    const { out, err } = await runCli([...args, ...now], { cwd: here });
    return { out: `${out}${err}`, isBuild: args[0] === 'build' };
  }
  return { out: '', isBuild: false };
}

function packageJson() {
  return JSON.parse(readFileSync(path.join(here, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
    devDependencies: object;
  };
}

/** The line of the file that begins alike takes the place of itself. */
function edit(file: string, text: string) {
  const absolute = path.join(here, file);
  const line = text.trimEnd();
  const start = /^\s*(<\w+|\w+:)/.exec(line)![0];
  const lines = readFileSync(absolute, 'utf8').split('\n');
  const at = lines.findIndex((one) => one.startsWith(start));
  expect(at, `${file} has a line that begins with ${start}`).toBeGreaterThanOrEqual(0);
  lines[at] = line;
  writeFileSync(absolute, lines.join('\n'));
}

test('every command does what the page says', async () => {
  for (const { language, file, text } of parts) {
    if (language !== 'console') {
      edit(file!, text);
      continue;
    }
    for (const { command, shows } of stepsOf(text)) {
      const { out, isBuild } = await run(command);
      for (const line of shows) {
        if (isBuild) expect([line, existsSync(path.join(here, line))], out).toEqual([line, true]);
        else expect(out, command).toContain(line);
      }
    }
  }
  const page = readFileSync(path.join(here, 'dist/web/maison-lune/welcome/en/index.html'), 'utf8');
  expect(page).toContain('15%');
});

test('what it calls an option is one', async () => {
  const { out } = await runCli(['init', '--help']);
  const named = [...manual.matchAll(/^\| `(--\w+)/gm)].map(([, one]) => one!);
  expect(named.length).toBe(7);
  for (const one of named) expect(out).toContain(one);
});
