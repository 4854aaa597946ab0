/** Pages with a public address, each with its other languages. */
import { pages } from 'virtual:diapason';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeXml = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign]!);

export function GET(): Response {
  const entries = pages
    .filter((page) => page.listed && page.url !== undefined)
    .map((page) => {
      const links = Object.entries(page.alternates)
        .sort()
        .map(
          ([language, href]) =>
            `<xhtml:link rel="alternate" hreflang="${escapeXml(language)}" href="${escapeXml(href)}"/>`,
        );
      return `<url><loc>${escapeXml(page.url!)}</loc>${links.join('')}</url>`;
    });
  const xml = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries,
    '</urlset>',
    '',
  ].join('\n');
  return new Response(xml);
}
