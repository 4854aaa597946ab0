/** An email: MJML for its HTML, the same parts as plain text. */
import mjml2html from 'mjml';
import { productsOf } from './facts.ts';
import { escapeHtml } from './html.ts';
import { type Piece, rows } from './pieces.ts';
import { say } from './say.ts';
import { themeOf } from './theme.ts';
import { type Part, plain } from './words.ts';

export async function mailHtml(piece: Piece): Promise<string> {
  const { words, row, campaign } = piece;
  const theme = themeOf(campaign.brand);
  const { slots } = words;
  const folder = row.path.slice(0, row.path.lastIndexOf('/'));
  const images = rows
    .filter((one) => one.path.startsWith(`${folder}/images/`))
    .map((one) => one.path.slice(folder.length + 1));
  const image = (name: string, width = '') => {
    const src = images.find((one) => one.startsWith(`images/${name}`));
    return src ? `<mj-image src="${src}" alt=""${width && ` width="${width}"`} padding="0 0 16px"/>` : '';
  };
  const body = words.parts.map((part) => section(piece, part, image)).join('');
  const { html } = await mjml2html(
    `<mjml><mj-head><mj-title>${escapeHtml(slots.subject ?? words.title)}</mj-title><mj-preview>${escapeHtml(slots.preheader ?? '')}</mj-preview>
<mj-attributes><mj-all font-family="${theme.text}, Arial, sans-serif" color="${theme.ink}"/><mj-text font-size="17px" line-height="26px"/><mj-section background-color="${theme.ground}"/></mj-attributes></mj-head>
<mj-body width="600px" background-color="${theme.ground}">
<mj-section><mj-column>${image('logo-', '132px')}</mj-column></mj-section>
<mj-section><mj-column>${image('hero') || image('picture')}<mj-text font-size="40px" line-height="46px" font-family="${theme.display}, Georgia, serif">${escapeHtml(slots.headline ?? words.title)}</mj-text>${slots.lead ? `<mj-text>${escapeHtml(slots.lead)}</mj-text>` : ''}</mj-column></mj-section>
${body}</mj-body></mjml>`,
  );
  return html;
}

function section({ words, campaign, row }: Piece, part: Part, image: (name: string) => string): string {
  const theme = themeOf(campaign.brand);
  const landing = escapeHtml(String(words.facts.landing));
  const column = (inside: string) =>
    `<mj-section padding="8px 0"><mj-column>${inside}</mj-column></mj-section>`;
  const text = (line: string, style = '') => `<mj-text${style}>${line}</mj-text>`;
  switch (part.kind) {
    case 'heading':
      return column(text(part.lines[0]!, ` font-size="26px" font-family="${theme.display}, Georgia, serif"`));
    case 'button':
      return column(
        `<mj-button href="${landing}" background-color="${theme.accent}" color="${theme.onAccent}">${part.lines[0]}</mj-button>`,
      );
    case 'items':
      return column(text(`<ul>${part.lines.map((line) => `<li>${line}</li>`).join('')}</ul>`));
    case 'small':
      return column(text(part.lines[0]!, ' font-size="13px" line-height="19px"'));
    case 'paragraph':
      return column(text(part.lines[0]!));
    case 'products': {
      const shelf = productsOf(words.facts);
      const columns = part.lines.map((line) => {
        const product = shelf.find(({ id }) => line.startsWith(id));
        if (!product) return '';
        const price = say(`money(price)`, { price: product.price }, row.locale);
        return `<mj-column width="50%">${image(product.id)}${text(`<strong>${escapeHtml(product.name)}</strong> ${escapeHtml(product.kind)}<br/>${line.slice(product.id.length)}<br/>${price}`)}</mj-column>`;
      });
      return `<mj-section>${columns.join('')}</mj-section>`;
    }
  }
}

export function mailText({ words }: Piece): string {
  const { slots, parts, facts } = words;
  const body = parts.map((part) => part.lines.map(plain).join('\n'));
  const blocks = [slots.headline, slots.lead, ...body, String(facts.landing)];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}
