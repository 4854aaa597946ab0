/** The walk of docs/plugins.md, walked: its commands run, its files changed, its results found. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { repository, runCli } from '../cli/run-cli.ts';

const manual = readFileSync(path.join(repository, 'docs/plugins.md'), 'utf8');
const walk = /\n## Step by step[\s\S]*?(?=\n## )/.exec(manual)![0];
const fences = [...walk.matchAll(/```(\w+) ?(\S*)\n([\s\S]*?)```/g)].map(([, kind, file, text]) => ({
  kind: kind!,
  file: file!,
  text: text!,
}));
const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

let folder = mkdtempSync(path.join(tmpdir(), 'diapason-plugins-'));
const base = folder;
afterAll(() => rmSync(base, { recursive: true, force: true }));
let said = '';

it.each(fences.map((one) => [`${one.kind} ${one.file || one.text.split('\n')[0]!}`, one] as const))(
  '%s',
  async (_, { kind, file, text }) => {
    const absolute = path.join(folder, file);
    if (kind === 'sh') {
      for (const line of linesOf(text)) {
        if (line.startsWith('cd ')) {
          folder = path.join(folder, line.slice('cd '.length));
          continue;
        }
        const args = line.replace('npx diapason ', '').split(' ');
        const dated = ['init', 'check', 'build'].includes(args[0]!) ? ['--now', '2027-03-01'] : [];
        const { status, out, err } = await runCli([...args, ...dated], { cwd: folder });
        expect(status, out + err).toBe(0);
        said = out + err;
      }
    } else if (kind === 'text') {
      for (const line of linesOf(text))
        expect(said.includes(line) || existsSync(path.join(folder, line)), `“${line}” in:\n${said}`).toBe(
          true,
        );
    } else if (kind === 'diff') {
      const part = (sign: string) =>
        linesOf(text)
          .filter((line) => line.startsWith(sign))
          .map((line) => line.slice(1))
          .join('\n');
      const before = readFileSync(absolute, 'utf8');
      expect(before.split(part('-'))).toHaveLength(2);
      writeFileSync(
        absolute,
        before.replace(part('-'), () => part('+')),
      );
    } else {
      mkdirSync(path.dirname(absolute), { recursive: true });
      writeFileSync(absolute, text);
    }
  },
);

it('the block is a quotation on the page', () => {
  const page = readFileSync(path.join(folder, 'dist/web/acme/welcome/en/index.html'), 'utf8');
  expect(page).toMatch(/to know<\/span><\/h2>\s*<figure class="quote"><blockquote><p>“Your cart/);
});

it('the page of one’s own is the site’s', () => {
  expect(readFileSync(path.join(folder, 'dist/web/404.html'), 'utf8')).toContain('<a href="/acme/">Acme</a>');
});
