/** The opening of an email: headline and number as text, the lead, the button, the picture below. */
import { buttonHtml } from './button.ts';
import { figureHtml } from './figure.ts';
import { BODY_WIDTH_PX } from './formats.ts';
import { surfaces } from './look.ts';
import type { HeroModule } from './modules.ts';
import { type Air, pictureHtml, type Sheet, section, wideSection } from './sheet.ts';

export function heroSection(sheet: Sheet, module: HeroModule): string {
  const { pen } = sheet;
  const { sizes, surface } = pen.look;
  const ground = surface('hero');
  const on = surfaces[ground];
  const { headline, figure, texts, button, image } = module;
  const parts = [
    headline &&
      `<h1${pen.type({ role: 'display', size: sizes.headline, color: on.headline, below: 20 })}>${pen.inline(headline.text.full, on, 'headline', 'display')}</h1>`,
    figure && figureHtml(figure.text, pen, on, 12),
    ...texts.map(
      ({ text }) =>
        `<p${pen.type({ role: 'body', size: sizes.lead, color: on.text, below: 24 })}>${pen.inline(text, on, 'lead')}</p>`,
    ),
    button && `<p style="margin:4px 0 0">${buttonHtml(button, pen, on)}</p>`,
  ];
  // On the page's own ground the header is close above; on another the words need air from its edges.
  const [above, below]: Air = ground === 'page' ? [12, 24] : [44, 44];
  const words = section(sheet, ground, parts.filter(Boolean).join(''), [above, button ? below : below - 20]);
  const picture = sheet.ornaments.hero ?? (image && sheet.pictures.get(image));
  if (!picture) return words;
  const html = pictureHtml(picture, image?.alt ?? '', pen, on, BODY_WIDTH_PX, 0);
  // Without the author's picture the layout's is decoration, and nobody said it.
  const marked = image
    ? pen.marker.wrap({ kind: 'image', text: image.alt, at: image.at, slot: 'image' }, html)
    : html;
  return words + wideSection(sheet, ground, marked);
}
