/** A button that stands in every client: a link with a ground, and for Outlook a shape drawn in VML. */
import { escapeHtml } from '../../draw/html.ts';
import type { Button } from '../../ir/primitives.ts';
import { plainText } from '../../ir/text.ts';
import type { Surface } from './look.ts';
import { familyCss, type Pen } from './pen.ts';

/** 48 px high: above the 44 px that fingers need. */
const HEIGHT = 48;
const PADDING = 28;

export function buttonHtml(button: Button, pen: Pen, on: Surface): string {
  const { look, marker } = pen;
  const href = pen.link(button.href);
  const style = look.type('button');
  const [, size] = look.sizes.body;
  const ground = look.hex(on.buttonGround);
  const ink = look.hex(on.buttonText);
  const radius = Math.min(look.brand.tokens.radiusPx.button, HEIGHT / 2);
  const leading = 20;
  const label = button.text.full
    .map((run) => marker.run({ ...run, styles: [] }, escapeHtml(run.text), 'cta'))
    .join('');
  const classes = `f-button ${pen.color('g', on.buttonGround)} ${pen.color('t', on.buttonText)}`;
  pen.type({ role: 'button', size, color: on.buttonText });
  const css = [
    'display:inline-block',
    `background:${ground}`,
    `color:${ink}`,
    `border-radius:${radius}px`,
    `padding:${(HEIGHT - leading) / 2}px ${PADDING}px`,
    `font-family:${familyCss(style)}`,
    `font-size:${size}px`,
    `line-height:${leading}px`,
    `font-weight:${style.weight}`,
    'text-align:center',
    'text-decoration:none',
    'mso-hide:all',
  ].join(';');
  const link = `<a href="${escapeHtml(href)}" class="${classes}" style="${css}">${label}</a>`;
  return `${vml()}${marker.wrap({ kind: 'link', text: button.href, at: button.at, slot: 'cta' }, link)}`;

  function vml(): string {
    const words = plainText(button.text.full);
    // Outlook cannot size a shape by its words; 0.6 em is wider than the mean letter of the fallbacks.
    const width = Math.round(words.length * size * 0.6) + 2 * PADDING;
    const arc = Math.round((radius / HEIGHT) * 100);
    const shape = arc === 0 ? 'rect' : 'roundrect';
    const center = `color:${ink};font-family:${familyCss(style, style.fallback)};font-size:${size}px;font-weight:${style.weight >= 600 ? 'bold' : 'normal'}`;
    return (
      `<!--[if mso]><v:${shape} xmlns:w="urn:schemas-microsoft-com:office:word" href="${escapeHtml(href)}"` +
      ` style="height:${HEIGHT}px;width:${width}px;v-text-anchor:middle"${arc === 0 ? '' : ` arcsize="${arc}%"`}` +
      ` stroke="f" fillcolor="${ground}"><w:anchorlock/><center style="${center}">${escapeHtml(words)}</center></v:${shape}><![endif]-->`
    );
  }
}

/** Every further call to action is a link, so that one button leads. */
export function linkHtml(button: Button, pen: Pen, on: Surface): string {
  const attributes = pen.type({ role: 'strong', size: pen.look.sizes.body, color: on.accent, below: 16 });
  const label = button.text.full.map((run) => ({ ...run, href: button.href }));
  return `<p${attributes}>${pen.inline(label, on, 'cta')}</p>`;
}
