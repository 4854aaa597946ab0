/** The list of findings: by cause, filtered, with the author's lines, the rule's page and a way into the editor. */
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { readRulePage } from '../../src/studio/server/rule-pages.ts';
import { causesOf } from '../../src/studio/state/causes.ts';
import { nextShown, nothingShown } from '../../src/studio/state/studio-state.ts';
import { readChoice } from '../../src/studio/views/board/choice.ts';
import { boardPage } from '../../src/studio/views/board-page.ts';
import { markdownView } from '../../src/studio/views/markdown-view.ts';
import { rulePage } from '../../src/studio/views/rule-page.ts';
import { at, email, fault, page, state } from './fixture.ts';
import { pageContext } from './page-context.ts';

const banned: Diagnostic = {
  code: 'tone/no-banned-words',
  severity: 'warning',
  message: 'Plain does not say “seulement”: it begs.',
  at: { ...at, column: 8, endColumn: 17 },
  artifacts: [page.path, email.path],
};
const elsewhere: Diagnostic = {
  code: 'visual/looks-come-from-tokens',
  severity: 'note',
  message: '<script>alert(1)</script>',
  at: { ...at, file: '../../etc/passwd' },
};

function board(diagnostics: readonly Diagnostic[], query = '') {
  const shown = nextShown(nothingShown, state({ diagnostics }));
  const choice = readChoice({ brand: 'plain', campaign: 'tea', locale: 'fr' }, new URLSearchParams());
  const wanted = Object.fromEntries(new URLSearchParams(query));
  return boardPage(pageContext({ shown }), choice, undefined, wanted)!.html;
}
const items = (html: string) => html.split('<li class="finding').slice(1);

describe('causes', () => {
  test('one place is one cause, whatever is said of it and wherever it shows', () => {
    const again = { ...banned, message: 'Another sentence.', artifacts: ['sms/plain/tea/fr/note.text.txt'] };
    const causes = causesOf([fault, banned, again]);
    expect(causes.map(({ number, findings }) => [number, findings.length])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(causes[1]!.artifacts).toEqual([email.path, again.artifacts[0], page.path]);
  });

  test('without a place, those that say the same are one', () => {
    const { at: _at, ...placeless } = banned;
    expect(causesOf([placeless, placeless, { ...placeless, message: 'Other.' }])).toHaveLength(2);
  });
});

describe('the list', () => {
  test.each([
    ['severity=warning', [true, false, true]],
    ['family=message', [false, true, true]],
    ['shown=email', [true, false, true]],
    [`file=${at.file}`, [false, false, true]],
    ['severity=warning&family=message', [true, true, true]],
    ['', [false, false, false]],
  ])('a query of “%s” hides what does not fit', (query, hidden) => {
    const found = items(board([fault, banned, elsewhere], query));
    expect(found.map((item) => /^[^>]* hidden>/.test(item))).toEqual(hidden);
  });

  test('shows the lines around the place, with the words marked', () => {
    const [item] = items(board([banned]));
    expect(item).toContain('<span class="around"><span class="line">  1</span> # Thé</span>');
    expect(item).toContain('À 29 € <mark>seulement</mark>');
  });

  test('leads into the editor, for files of the hub alone', () => {
    const [mine, foreign] = items(board([banned, elsewhere]));
    expect(mine).toContain('href="vscode://file/hub/content/campaigns/tea/fr.mdx:2:8"');
    expect(mine).toContain(
      'href="idea://open?file=/hub/content/campaigns/tea/fr.mdx&amp;line=2&amp;column=8"',
    );
    expect(foreign).not.toContain('vscode:');
    expect(foreign).not.toContain('data-copy=');
  });

  test('names every artifact of the cause, and the page of the rule', () => {
    const [item] = items(board([banned]));
    expect(item).toContain('href="#piece-web-plain-tea-fr-index-html"');
    expect(item).toContain('href="#piece-email-plain-tea-fr-letter-html-html"');
    expect(item).toContain('href="/rules/tone/no-banned-words?lang=en"');
  });

  test('nothing that stands in a finding becomes markup', () => {
    expect(board([elsewhere])).not.toContain('<script>alert');
  });
});

describe('the page of a rule', () => {
  test('is what stands beside its module', async () => {
    const found = await readRulePage('tone/no-banned-words');
    const { html } = rulePage(pageContext(), found!);
    expect(html).toContain('<h1>tone/no-banned-words</h1>');
    expect(html).toContain('<h2>Why</h2>');
  });

  test('a code that is of no rule has its sentences', async () => {
    const found = await readRulePage('file/missing');
    expect(rulePage(pageContext(), found!).html).toContain('There is no file “{path}”.');
  });

  test.each([['../secret'], ['tone/../../package'], ['constructor/name'], ['file/constructor'], ['']])(
    '“%s” has none',
    async (code) => {
      expect(await readRulePage(code)).toBeUndefined();
    },
  );

  test('Markdown runs nothing and leads nowhere odd', () => {
    const text =
      '<script>alert(1)</script>\n\n[a](javascript:alert(1)) [b](https://example.com) ![c](x.png) <img src=x onerror=y>';
    const { html } = markdownView(text);
    expect(html).not.toMatch(/<(script|img)/);
    expect(html).not.toContain('href="javascript');
    expect(html).toContain('<a href="https://example.com" rel="noopener">b</a>');
  });
});
