/** Products side by side, on phones too: tile, name, kind, a sentence, prices. */
import { escapeHtml } from '../../draw/html.ts';
import type { Group } from '../../ir/primitives.ts';
import { flowHtml } from './flow.ts';
import { BODY_WIDTH_PX } from './formats.ts';
import { surfaces } from './look.ts';
import type { ProductsModule } from './modules.ts';
import { flowContext, frame, pictureHtml, type Sheet, section } from './sheet.ts';

/** Between two columns, in px; half of it stands on each side of a column. */
export const GUTTER_PX = 24;

export function productsSection(sheet: Sheet, { intro, cards }: ProductsModule): string {
  const { pen } = sheet;
  const { layout } = pen.look;
  const on = surfaces.page;
  const { columns } = layout.products;
  const opening =
    intro.length > 0 ? section(sheet, 'page', flowHtml(intro, flowContext(sheet, on)), [40, 8]) : '';
  const rows: string[] = [];
  for (let start = 0; start < cards.length; start += columns) {
    const cells = Array.from({ length: columns }, (_, offset) => cards[start + offset]).map(
      (card) =>
        `<mj-column padding="0 ${GUTTER_PX / 2}px"><mj-text>${card ? cardHtml(sheet, card) : ''}</mj-text></mj-column>`,
    );
    const padding = `0 ${Math.max(0, layout.margin - GUTTER_PX / 2)}px 16px`;
    rows.push(
      frame(
        pen.color('g', on.ground),
        pen.look.hex(on.ground),
        padding,
        `<mj-group>${cells.join('')}</mj-group>`,
      ),
    );
  }
  return opening + rows.join('');
}

/** The width of one column without its gutter, in px. */
export function columnWidth(marginPx: number, columns: number): number {
  return Math.floor((BODY_WIDTH_PX - 2 * marginPx - (columns - 1) * GUTTER_PX) / columns);
}

function cardHtml(sheet: Sheet, card: Group): string {
  const { pen } = sheet;
  const { sizes, smallPx, layout } = pen.look;
  const on = surfaces.page;
  const href = card.data?.href;
  const linked = (html: string) =>
    href === undefined || html === ''
      ? html
      : `<a href="${escapeHtml(pen.link(href))}" style="color:inherit;text-decoration:none">${html}</a>`;
  const html = card.children
    .map((child) => {
      if (child.type === 'image') {
        const picture = sheet.pictures.get(child);
        if (!picture) return '';
        const width = columnWidth(layout.margin, layout.products.columns);
        const image = pictureHtml(picture, child.alt, pen, on, width, 16);
        return linked(
          pen.marker.wrap({ kind: 'image', text: child.alt, at: child.at, slot: 'product' }, image),
        );
      }
      if (child.type === 'heading') {
        const name = pen.type({ role: 'strong', size: sizes.name, color: on.headline, below: 2 });
        return `<h3${name}>${linked(pen.inline(child.text.full, on, 'product'))}</h3>`;
      }
      if (child.type === 'paragraph') {
        const note = child.role === 'note';
        const style = note
          ? pen.type({ role: 'small', size: smallPx, color: on.muted, below: 8 })
          : pen.type({ role: 'body', size: sizes.body, color: on.text, below: 8 });
        return `<p${style}>${pen.inline(child.text, on, 'product')}</p>`;
      }
      return child.type === 'group' && child.role === 'price'
        ? pricesHtml(sheet, child)
        : flowHtml([child], flowContext(sheet, on));
    })
    .join('');
  return href === undefined
    ? html
    : pen.marker.wrap({ kind: 'link', text: href, at: card.at, slot: 'product' }, html);
}

/** The price, and under it in the accent the price with the code. */
function pricesHtml({ pen }: Sheet, { children }: Group): string {
  const on = surfaces.page;
  const texts = children.filter((child) => child.type === 'paragraph');
  return texts
    .map((text) => {
      const reduced = text.role === 'label';
      const style = pen.type({
        role: reduced ? 'strong' : 'body',
        size: pen.look.sizes.name,
        color: reduced ? on.accent : on.text,
        below: text === texts.at(-1) ? 24 : 0,
      });
      return `<p${style}>${pen.inline(text.text, on, 'price')}</p>`;
    })
    .join('');
}
