/**
 * The chapters of `docs/` as HTML, made by Astro with MDX. Only a checkout has them: the package carries what this made
 * (`.package/build.ts`), and neither Astro's MDX nor the texts themselves.
 */
import mdx from '@astrojs/mdx';
import type { AstroIntegration } from 'astro';
import { runAstro } from '../../src/build/astro-run.ts';
import type { BuiltChapter } from '../../src/manual/manual.ts';

/** Every chapter in every language it has, sorted by path. */
export async function buildManual(): Promise<BuiltChapter[]> {
  const files = await runAstro({ integrations: async () => [mdx(), feed] });
  return files
    .map(({ path, body }) => ({
      path: path.replace(/\/index\.html$/, '.html'),
      html: new TextDecoder().decode(body),
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
