/** Everything may be read; pages for one segment say `noindex` themselves. */
import { pages } from 'virtual:diapason';

export function GET(): Response {
  const origins = new Set(pages.flatMap((page) => (page.url ? [new URL(page.url).origin] : [])));
  const sitemaps = [...origins].sort().map((origin) => `Sitemap: ${origin}/sitemap.xml\n`);
  return new Response(`User-agent: *\nAllow: /\n${sitemaps.join('')}`);
}
