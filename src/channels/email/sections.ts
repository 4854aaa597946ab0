/** Sections of the email in MJML: header, hero, products, words, footer. */
import { escapeHtml } from '../../draw/html.ts';
import type { Button, Group, Image } from '../../ir/primitives.ts';
import { textAt } from '../../ir/text.ts';
import { buttonHtml } from './button.ts';
import { figureHtml } from './figure.ts';
import { BELOW, type FlowContext, flowHtml, rule } from './flow.ts';
import { BODY_WIDTH_PX } from './formats.ts';
import { type Surface, type SurfaceName, surfaces } from './look.ts';
import type { EmailPlan, Stated } from './lower.ts';
import type { FlowModule, HeroModule, PriceListModule, ProductsModule } from './modules.ts';
import type { Pen } from './pen.ts';
import type { Picture } from './pictures.ts';

/** What the sections share while an email is written. */
export interface Sheet {
  readonly pen: Pen;
  readonly primary: Button | undefined;
  /** Pictures by the primitive that asked for them. */
  readonly pictures: ReadonlyMap<Image, Picture>;
}

/** One section with one column. `padding` is top and bottom, in px. */
function section(
  sheet: Sheet,
  surface: SurfaceName,
  html: string,
  [top, bottom]: readonly [number, number],
): string {
  const { look, color } = sheet.pen;
  const { ground } = surfaces[surface];
  return (
    `<mj-section css-class="${color('g', ground)}" background-color="${look.hex(ground)}" padding="${top}px ${look.marginPx}px ${bottom}px">` +
    `<mj-column><mj-text>${html}</mj-text></mj-column></mj-section>`
  );
}

/** The logo at the left, the way to the online version at the right. */
export function headerSection(
  sheet: Sheet,
  plan: EmailPlan,
  logo: Picture | undefined,
  darkLogo: Picture | undefined,
): string {
  const { pen } = sheet;
  const { look } = pen;
  const on = surfaces.page;
  // A logo that may not stand on the dark ground keeps the light one, and so does all beside it.
  const follows = darkLogo !== undefined;
  const ground = follows ? pen.color('g', on.ground) : '';
  const name = escapeHtml(plan.brandName);
  const image = (one: Picture, className: string, hidden: string) =>
    `<img class="${className}" src="${one.src}" width="${one.widthPx}" height="${one.heightPx}" alt="${name}"` +
    ` style="${hidden}border:0;width:${one.widthPx}px;height:auto;font:700 22px/32px ${'Arial,sans-serif'};color:${look.hex(on.headline)}">`;
  const logos = logo
    ? pen.marker.wrap({ kind: 'logo', text: plan.brandName }, image(logo, 'logo-light', 'display:block;')) +
      (darkLogo
        ? `<!--[if !mso]><!-->${image(darkLogo, 'logo-dark', 'display:none;max-height:0;mso-hide:all;')}<!--<![endif]-->`
        : '')
    : `<p${pen.type({ role: 'display', sizePx: look.sizes.title, color: on.headline })}>${name}</p>`;
  const small = pen.type({ role: 'small', sizePx: look.sizes.legal, color: on.muted, align: 'right' });
  const view = plan.tags.view
    ? `<p${follows ? small : small.replace(/ t-\w+/, '')}>${tagLink(plan.tags.view, plan.labels.viewInBrowser, look.hex(on.muted))}</p>`
    : '';
  const html =
    `<table role="presentation" width="100%" border="0" cellpadding="0" cellspacing="0"><tr>` +
    `<td valign="middle">${logos}</td><td valign="middle" align="right">${view}</td></tr></table>`;
  return (
    `<mj-section${ground ? ` css-class="${ground}"` : ''} background-color="${look.hex(on.ground)}" padding="24px ${look.marginPx}px">` +
    `<mj-column><mj-text>${html}</mj-text></mj-column></mj-section>`
  );
}

/** A link that the sending platform fills in. Its tag is neither escaped nor tracked. */
function tagLink(tag: string, label: string, hex: string): string {
  return `<a href="${tag}" style="color:${hex};text-decoration:underline">${escapeHtml(label)}</a>`;
}

export function heroSection(sheet: Sheet, module: HeroModule, strip: Picture | undefined): string {
  const { pen } = sheet;
  const { look } = pen;
  const surface = look.hero;
  const on = surfaces[surface];
  const { headline, figure, texts, button, image } = module;
  const parts = [
    headline &&
      `<h1${pen.type({ role: 'display', sizePx: look.sizes.headline, color: on.headline, className: 's-headline', below: 20 })}>${pen.inline(headline.text.full, on, 'headline')}</h1>`,
    figure && figureHtml(figure.text, pen, on, 20),
    ...texts.map(
      (text) =>
        `<p${pen.type({ role: 'body', sizePx: look.sizes.lead, color: on.text, below: 24 })}>${pen.inline(text.text, on, 'lead')}</p>`,
    ),
    button && `<p style="margin:4px 0 0">${buttonHtml(button, pen, on)}</p>`,
  ];
  const words = section(sheet, surface, parts.filter(Boolean).join(''), [
    surface === 'page' ? 16 : 48,
    button ? 48 : 24,
  ]);
  if (!strip || !image) return words;
  const ground = surfaces[surface].ground;
  const img =
    `<img src="${strip.src}" width="${BODY_WIDTH_PX}" alt="${escapeHtml(image.alt)}"` +
    ` style="display:block;border:0;width:100%;max-width:${BODY_WIDTH_PX}px;height:auto;${altStyle(pen, on)}">`;
  return (
    `${words}<mj-section css-class="${pen.color('g', ground)}" background-color="${look.hex(ground)}" padding="0"><mj-column><mj-text>` +
    `${pen.marker.wrap({ kind: 'image', text: image.alt, at: image.at, slot: 'image' }, img)}</mj-text></mj-column></mj-section>`
  );
}

/** How an alternative text looks where pictures are not shown. */
function altStyle(pen: Pen, on: Surface): string {
  return `font-family:Arial,sans-serif;font-size:${pen.look.sizes.small}px;line-height:20px;color:${pen.look.hex(on.text)}`;
}

/** Words on one surface. */
export function flowSection(sheet: Sheet, module: FlowModule): string {
  const on = surfaces[module.surface];
  const html = flowHtml(module.children, flowContext(sheet, on));
  const legal = module.role === 'legal';
  return section(
    sheet,
    module.surface,
    html,
    legal ? [24, 24 - BELOW + 8] : module.surface === 'page' ? [32, 32 - BELOW] : [40, 40 - BELOW],
  );
}

export function pricesSection(sheet: Sheet, module: PriceListModule): string {
  const html = flowHtml([...module.intro, module.table], flowContext(sheet, surfaces.page));
  return section(sheet, 'page', html, [32, 32 - BELOW]);
}

function flowContext(sheet: Sheet, on: Surface): FlowContext {
  const { pen, primary } = sheet;
  return {
    pen,
    on,
    primary,
    widthPx: BODY_WIDTH_PX - 2 * pen.look.marginPx,
    picture: (image, widthPx) => imageHtml(sheet, image, widthPx, on),
  };
}

function imageHtml({ pen, pictures }: Sheet, image: Image, widthPx: number, on: Surface): string {
  const picture = pictures.get(image);
  if (!picture) return '';
  const width = Math.min(widthPx, picture.widthPx);
  const html =
    `<img src="${picture.src}" width="${width}" alt="${escapeHtml(image.alt)}"` +
    ` style="display:block;border:0;width:100%;max-width:${width}px;height:auto;margin:0 0 ${BELOW}px;${altStyle(pen, on)}">`;
  return pen.marker.wrap({ kind: 'image', text: image.alt, at: image.at }, html);
}

/** Between two products, in px; half of it stands on each side of a column. */
const GUTTER_PX = 24;

/** Products two by two, side by side on phones too. */
export function productsSection(sheet: Sheet, module: ProductsModule): string {
  const { pen } = sheet;
  const { look } = pen;
  const on = surfaces.page;
  const columns = Math.min(3, look.tiles?.columns ?? 2);
  const intro =
    module.intro.length > 0
      ? section(sheet, 'page', flowHtml(module.intro, flowContext(sheet, on)), [40, 8])
      : '';
  const rows: string[] = [];
  for (let start = 0; start < module.cards.length; start += columns) {
    const cells = Array.from({ length: columns }, (_, offset) => module.cards[start + offset]);
    const inner = cells
      .map(
        (card) =>
          `<mj-column padding="0 ${GUTTER_PX / 2}px"><mj-text>${card ? cardHtml(sheet, card, on) : '&#8203;'}</mj-text></mj-column>`,
      )
      .join('');
    rows.push(
      `<mj-section css-class="${pen.color('g', on.ground)}" background-color="${look.hex(on.ground)}" padding="0 ${look.marginPx - GUTTER_PX / 2}px 16px">` +
        `<mj-group>${inner}</mj-group></mj-section>`,
    );
  }
  return intro + rows.join('');
}

/** Picture, name, kind, a sentence, prices: the last of them, the price with the code, in the accent. */
function cardHtml(sheet: Sheet, card: Group, on: Surface): string {
  const { pen } = sheet;
  const { sizes } = pen.look;
  const href = card.data?.href;
  const wrap = (html: string) =>
    href === undefined || html === ''
      ? html
      : `<a href="${escapeHtml(pen.link(href))}" style="color:inherit;text-decoration:none">${html}</a>`;
  const line = (role: 'small' | 'body' | 'strong', sizePx: number, color: keyof Surface, below: number) =>
    pen.type({ role, sizePx, color: on[color], below });
  const inner = card.children
    .map((child) => {
      if (child.type === 'image') return wrap(imageHtml(sheet, child, BODY_WIDTH_PX / 2, on));
      if (child.type === 'heading')
        return `<h3${line('strong', sizes.name, 'headline', 2)}>${wrap(pen.inline(child.text.full, on, 'product'))}</h3>`;
      if (child.type === 'paragraph') {
        const note = child.role === 'note';
        return `<p${line(note ? 'small' : 'body', note ? sizes.small : sizes.body, note ? 'muted' : 'text', 8)}>${pen.inline(child.text, on, 'product')}</p>`;
      }
      if (child.type === 'group' && child.role === 'price') return pricesHtml(child);
      return flowHtml([child], flowContext(sheet, on));
    })
    .join('');
  return href === undefined
    ? inner
    : pen.marker.wrap({ kind: 'link', text: href, at: card.at, slot: 'product' }, inner);

  function pricesHtml(group: Group): string {
    const texts = group.children.filter((child) => child.type === 'paragraph');
    return texts
      .map((text) => {
        const reduced = text.role === 'label';
        const attributes = line(
          reduced ? 'strong' : 'body',
          sizes.name,
          reduced ? 'accent' : 'text',
          text === texts.at(-1) ? 24 : 0,
        );
        return `<p${attributes}>${pen.inline(text.text, on, 'price')}</p>`;
      })
      .join('');
  }
}

/** Who sends, from where, and the ways out. */
export function footerSection(sheet: Sheet, plan: EmailPlan): string {
  const { pen } = sheet;
  const on = surfaces.soft;
  const { footer, labels, tags } = plan;
  const paragraph = pen.type({ role: 'small', sizePx: pen.look.sizes.small, color: on.muted, below: 8 });
  const own = flowHtml(footer.children, flowContext(sheet, on));
  const say = (stated: Stated | undefined) =>
    stated
      ? `<p${paragraph}>${stated.at ? pen.inline(textAt(stated.text, stated.at), on, 'footer') : escapeHtml(stated.text)}</p>`
      : '';
  const hex = pen.look.hex(on.text);
  const links = [
    tagLink(tags.unsubscribe, labels.unsubscribe, hex),
    ...(footer.contact ? [tagLink(`mailto:${escapeHtml(footer.contact.text)}`, labels.contact, hex)] : []),
  ];
  const ways = pen.type({ role: 'small', sizePx: pen.look.sizes.small, color: on.text, below: 0 });
  const coloured = links.map((link) => link.replace('<a ', `<a class="${pen.color('t', on.text)}" `));
  const html = `${own}${say(footer.company)}${say(footer.address)}<p${ways}>${coloured.join('&#8195; ')}</p>`;
  return section(sheet, 'soft', html, [32, 32]);
}

export { rule };
