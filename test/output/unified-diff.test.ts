/** What `git apply` makes of our differences is the text that they were made for. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { unifiedDiff } from '../../src/output/unified-diff.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'diapason-diff-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function applied(before: string, diff: string): string {
  const file = path.join(folder, 'a.yaml');
  writeFileSync(file, before);
  execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: folder, input: diff });
  return readFileSync(file, 'utf8');
}

const lines = fc
  .tuple(
    fc.array(fc.constantFrom('a\n', 'b\n', 'c\r\n', '\n', '-- d\n', 'é\n'), { maxLength: 24 }),
    fc.constantFrom('', 'end'),
  )
  .map(([all, end]) => all.join('') + end);

it('git applies it', () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      fc.pre(before !== after);
      expect(applied(before, unifiedDiff('a.yaml', before, after))).toBe(after);
    }),
    { numRuns: 60 },
  );
});

it('reads as such differences do', () => {
  const before = 'a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nlast';
  const after = before.replace('a\n', 'a\nnew\n').replace('last', 'end');
  expect(unifiedDiff('x/y.yaml', before, after)).toBe(`--- a/x/y.yaml
+++ b/x/y.yaml
@@ -1,4 +1,5 @@
 a
+new
 b
 c
 d
@@ -9,4 +10,4 @@
 i
 j
 k
-last
\\ No newline at end of file
+end
\\ No newline at end of file
`);
  expect(unifiedDiff('x', before, before)).toBe('');
});

it('takes no more lines than it must', () => {
  const signs = (diff: string) => diff.split('\n').filter((line) => /^[+-](?![+-]{2} )/.test(line)).length;
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a\n', 'b\n', 'c\n'), { minLength: 2, maxLength: 20 }),
      fc.nat(),
      (all, where) => {
        const at = where % all.length;
        const without = all.filter((_, index) => index !== at).join('');
        expect(signs(unifiedDiff('x', all.join(''), without))).toBe(1);
      },
    ),
  );
});

it('is quick where everything has changed', () => {
  const many = (word: string) => Array.from({ length: 4_000 }, (_, index) => `${word} ${index}\n`).join('');
  const diff = unifiedDiff('x', many('a'), many('b'));
  expect(diff.match(/^-a /gm)).toHaveLength(4_000);
  expect(diff.match(/^\+b /gm)).toHaveLength(4_000);
});
