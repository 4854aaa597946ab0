/** The README's walk, walked: its files written, its commands run, its results found. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { repository, runCli } from '../cli/run-cli.ts';

const readme = readFileSync(path.join(repository, 'README.md'), 'utf8');
const files = [...readme.matchAll(/```(?:yaml|mdx) (\S+)\n([\s\S]*?)```/g)].map(([, file, text]) => ({
  file: file!,
  text: text!,
}));
const steps = [...readme.matchAll(/```sh\nnpx diapason (.*)\n```\n\n```text\n([\s\S]*?)```/g)].map(
  ([, command, want]) => ({
    args: command!.split(' '),
    want: want!.split('\n').filter((line) => line.trim() !== ''),
  }),
);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'walk-'));
  cpSync(path.join(repository, 'content'), path.join(folder, 'content'), { recursive: true });
  for (const { file, text } of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('finds the number typed by hand, and nothing else', async () => {
  const { status, out } = await runCli([...steps[0]!.args, '--now', '2027-08-01'], { cwd: folder });
  expect(status).toBe(1);
  expect(out).toContain(steps[0]!.want[0]);
  expect(out).toMatch(/^1 error/m);
});

it('builds what it names once the fact is said', async () => {
  const [, words] = files;
  writeFileSync(path.join(folder, words!.file), words!.text.replace('-15 %', '-{percent(offer.percent)}'));
  const { status, out } = await runCli([...steps[1]!.args, '--now', '2027-08-01'], { cwd: folder });
  expect(out).not.toMatch(/ error | warning /);
  expect(status).toBe(0);
  expect(steps[1]!.want.filter((file) => !existsSync(path.join(folder, file)))).toEqual([]);
});

it('names the two commands that do everything', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  expect(readme).toContain('npm ci && npm run build');
  expect(readme).toContain('npm ci && npm test');
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['build', 'test', 'dev', 'check', 'bench']));
});
