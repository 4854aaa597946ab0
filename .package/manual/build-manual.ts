/**
 * The chapters of `docs/` as HTML, made by Astro with MDX. Only a checkout has them: the package carries what this made
 * (`.package/build.ts`), and neither Astro's MDX nor the texts themselves.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import mdx from '@astrojs/mdx';
import type { AstroIntegration } from 'astro';
import { inAstroFolder } from '../../src/build/astro-folder.ts';
import { buildWith } from '../../src/build/run-astro.ts';
import type { BuiltChapter } from '../../src/manual/manual.ts';

/** Every chapter in every language it has, sorted by path. */
export async function buildManual(): Promise<BuiltChapter[]> {
  return inAstroFolder(async (root) => {
    await buildWith(root, [mdx(), feed]);
    return chaptersIn(path.join(root, 'out'));
  });
}

function chaptersIn(out: string): BuiltChapter[] {
  return readdirSync(out, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name.endsWith('/index.html'))
    .map((name) => ({
      path: name.replace(/\/index\.html$/, '.html'),
      html: readFileSync(path.join(out, name), 'utf8'),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

const feed: AstroIntegration = {
  name: 'diapason:manual',
  hooks: {
    'astro:config:setup'({ injectRoute, updateConfig }) {
      injectRoute({
        pattern: '/[language]/[name]',
        entrypoint: new URL('./chapter.astro', import.meta.url),
        prerender: true,
      });
      // Its colours are inline styles, which the studio forbids.
      updateConfig({ markdown: { syntaxHighlight: false } });
    },
  },
};
