/** Everything may be read; pages for one segment say `noindex` themselves. */
import { pages } from 'virtual:diapason';

export function GET(): Response {
  const origins = new Set(pages.flatMap((page) => (page.url ? [new URL(page.url).origin] : [])));
  const sitemap = origins.size === 1 ? `Sitemap: ${[...origins][0]}/sitemap.xml\n` : '';
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`);
}
