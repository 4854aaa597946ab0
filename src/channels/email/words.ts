/** Sections of words: paragraphs, panels, price lists, the legal lines, the footer. */
import { escapeHtml } from '../../draw/html.ts';
import { textAt } from '../../ir/text.ts';
import { BELOW, flowHtml } from './flow.ts';
import { BODY_WIDTH_PX } from './formats.ts';
import { surfaces } from './look.ts';
import type { EmailPlan, Stated } from './lower.ts';
import type { FlowModule, Module, PriceListModule } from './modules.ts';
import { type Air, flowContext, pictureHtml, type Sheet, section, wideSection } from './sheet.ts';

/** Air above and below; the last paragraph brings `BELOW` with it. */
const PAGE: Air = [28, 28 - BELOW];
/** Before a panel as much as inside it. */
const BEFORE_PANEL: Air = [28, 40 - BELOW];
const PANEL: Air = [40, 40 - BELOW];
const LEGAL: Air = [8, 32 - BELOW];

export function flowSection(sheet: Sheet, { role, children }: FlowModule, next: Module | undefined): string {
  const { look } = sheet.pen;
  const surface = look.surface(role);
  const on = surfaces[surface];
  const context = flowContext(sheet, on);
  const html = flowHtml(children, role === 'offer' ? { ...context, loud: true } : context);
  const panel = next?.kind === 'flow' && look.surface(next.role) !== 'page';
  const onPage = panel ? BEFORE_PANEL : PAGE;
  const words = section(sheet, surface, html, role === 'legal' ? LEGAL : surface === 'page' ? onPage : PANEL);
  const ornament = sheet.ornaments[role];
  if (!ornament) return words;
  // Words say what it shows, so that it is decoration for those who listen.
  const image = pictureHtml(ornament, '', sheet.pen, on, BODY_WIDTH_PX, 0);
  return wideSection(sheet, surface, `<div class="ornament">${image}</div>`) + words;
}

export function pricesSection(sheet: Sheet, { intro, table }: PriceListModule): string {
  return section(sheet, 'page', flowHtml([...intro, table], flowContext(sheet, surfaces.page)), PAGE);
}

/** Who sends, from where, and the ways out. */
export function footerSection(sheet: Sheet, { footer, labels, tags, transactional }: EmailPlan): string {
  const { pen } = sheet;
  const { look } = pen;
  const surface = look.surface('footer');
  const on = surfaces[surface];
  const small = pen.type({ role: 'small', size: look.smallPx, color: on.muted, below: 8 });
  const say = (stated: Stated | undefined) => {
    if (!stated) return '';
    const words = stated.at
      ? pen.inline(textAt(stated.text, stated.at), on, 'footer')
      : escapeHtml(stated.text);
    return `<p${small}>${words}</p>`;
  };
  // A tag of the sending platform is neither escaped nor tracked.
  const way = (href: string, label: string) =>
    `<a href="${href}" class="${pen.color('t', on.text)}" style="color:${look.hex(on.text)};text-decoration:underline">${escapeHtml(label)}</a>`;
  const ways = [
    ...(transactional ? [] : [way(tags.unsubscribe, labels.unsubscribe)]),
    ...(footer.contact ? [way(`mailto:${escapeHtml(footer.contact.text)}`, labels.contact)] : []),
  ];
  const own = flowHtml(footer.children, flowContext(sheet, on));
  const last = pen.type({ role: 'small', size: look.smallPx, color: on.text });
  const html = `${own}${say(footer.company)}${say(footer.address)}<p${last}>${ways.join('&#8195; ')}</p>`;
  return section(sheet, surface, html, [32, 32]);
}
