/** A brand’s portal: a page in each of its languages, and the files to take away. Pure: the same brand, the same bytes. */
import { letters, lettersOf } from '../channels/web/letters.ts';
import { limits } from '../limits.ts';
import type { BrandGuidelines } from '../parse/guidelines.ts';
import { pageContext } from './context.ts';
import { fontFiles } from './files/fonts.ts';
import { logoFiles } from './files/logos.ts';
import { drawingSpecimens, pictureSpecimens } from './files/pictures.ts';
import { tokenFiles } from './files/tokens.ts';
import { heroPicture } from './hero.ts';
import { type PortalPage, portalPage } from './page.ts';
import type { Portal, PortalFile, PortalSource } from './source.ts';

export async function makePortal(source: PortalSource): Promise<Portal> {
  const { brand, guidelines } = source;
  // Pixels are drawn by threads of libvips while pages are written here.
  const logos = logoFiles(brand);
  const specimens = { arrangements: pictureSpecimens(brand), drawings: drawingSpecimens(brand) };
  const pictures = [...specimens.arrangements, ...specimens.drawings].map(({ file }) => file);
  const picture = heroPicture(source);
  const files = [...(await logos), ...pictures, ...tokenFiles(source)];

  const locales = localesOf(source);
  const pages: PortalFile[] = [];
  const said: string[] = [];
  const titles: string[] = [];
  for (const locale of locales) {
    const up = locale === locales[0] ? '' : '../';
    const context = pageContext(source, locale, locales, up, { files, specimens });
    const others = locales
      .filter((one) => one !== locale)
      .map((one) => ({
        locale: one,
        href: `${up}${one === locales[0] ? '' : `${one}/`}` || './',
      }));
    const page: PortalPage = await portalPage(context, {
      guidelines: guidelinesFor(guidelines, locale),
      hero: picture,
      others,
    });
    said.push(page.html);
    pages.push({
      path: locale === locales[0] ? 'index.html' : `${locale}/index.html`,
      mime: 'text/html; charset=utf-8',
      body: page.html,
      policy: page.policy,
    });
    titles.push(page.title);
  }
  const fonts = await fontFiles(brand, () => letters(...said.map(lettersOf)));
  const all = [...pages, ...files, ...(picture?.files ?? []), ...fonts];
  return { brand: brand.id, title: titles[0]!, files: all.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

/** The brand’s own languages, the one it writes first in first; a brand that names none speaks English. */
function localesOf({ brand, guidelines }: PortalSource): readonly string[] {
  const spoken = Object.keys(brand.voice.locales);
  const written = Object.keys(guidelines).filter((one) => one !== '*');
  const all = [...new Set([...spoken, ...written])];
  return all.length === 0 ? ['en'] : all.slice(0, limits.portalLocales);
}

function guidelinesFor(all: BrandGuidelines, locale: string) {
  return all[locale] ?? all[locale.split('-')[0]!] ?? all['*'];
}
