/** The HTML part: pictures drawn, sections written in MJML, MJML turned into HTML, marks taken out. */
import { escapeHtml } from '../../draw/html.ts';
import { createMarker } from '../../draw/html-marks.ts';
import { track } from '../../draw/links.ts';
import type { Button, Primitive } from '../../ir/primitives.ts';
import { plainText } from '../../ir/text.ts';
import type { RenderContext, Rendered } from '../channel.ts';
import { drawPictures } from './draw-pictures.ts';
import { envelope, marksOf } from './envelope.ts';
import { BODY_WIDTH_PX, type EmailFormat } from './formats.ts';
import { headerSection } from './header.ts';
import { heroSection } from './hero.ts';
import { lookOf } from './look.ts';
import type { EmailPlan } from './lower.ts';
import type { Module } from './modules.ts';
import { createPen, familyCss, type Pen } from './pen.ts';
import { productsSection } from './products.ts';
import type { Sheet } from './sheet.ts';
import { squeeze } from './squeeze.ts';
import { outlookStyles, styleSheet } from './styles.ts';
import { flowSection, footerSection, pricesSection } from './words.ts';

export async function renderHtml(
  plan: EmailPlan,
  { brand, host }: RenderContext<EmailFormat>,
): Promise<Rendered> {
  const look = lookOf(brand);
  const marker = createMarker();
  const pen = createPen(look, marker, plan.language, (href) => track(href, plan.tracking));
  const drawn = await drawPictures(plan, look, host);
  const { pictures, ornaments } = drawn;
  const primary = firstButton(plan.modules);
  const sheet: Sheet = { pen, language: plan.language, primary, pictures, ornaments };
  const body = [
    preheader(plan, pen),
    headerSection(sheet, plan, drawn.logos),
    ...plan.modules.map((module, index) => sectionOf(module, sheet, plan.modules[index + 1])),
    footerSection(sheet, plan),
  ].join('');
  // Loaded here, because MJML takes 0.6 s to import and most commands render no email.
  const { default: mjml2html } = await import('mjml');
  const { html } = await mjml2html(document(plan, body, pen), { validationLevel: 'strict', fonts: {} });
  const finished = marker.finish(squeeze(html));
  const marks = [...marksOf(plan.subject, 'subject'), ...finished.marks];
  return {
    pieces: [
      { extension: 'html', mime: 'text/html', body: finished.html, marks, data: envelope(plan) },
      ...drawn.pieces,
    ],
    troubles: drawn.troubles,
    dropped: drawn.dropped,
  };
}

function sectionOf(module: Module, sheet: Sheet, next: Module | undefined): string {
  switch (module.kind) {
    case 'hero':
      return heroSection(sheet, module);
    case 'products':
      return productsSection(sheet, module);
    case 'prices':
      return pricesSection(sheet, module);
    case 'flow':
      return flowSection(sheet, module, next);
  }
}

function document(plan: EmailPlan, body: string, pen: Pen): string {
  const { look } = pen;
  const title = escapeHtml(plainText(plan.subject));
  const text = `padding="0" align="left" font-family="${familyCss(look.type('body'))}" font-size="${look.sizes.body[1]}px" line-height="1.4" color="${look.hex('textBody')}"`;
  const metas = [
    '<meta name="color-scheme" content="light dark">',
    '<meta name="supported-color-schemes" content="light dark">',
    '<meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no">',
  ].join('');
  return [
    `<mjml lang="${plan.language}" dir="${plan.dir}"><mj-head><mj-title>${title}</mj-title>`,
    `<mj-attributes><mj-all padding="0" /><mj-text ${text} /></mj-attributes>`,
    `<mj-style>${styleSheet(pen)}</mj-style><mj-raw>${metas}${outlookStyles(pen)}</mj-raw></mj-head>`,
    `<mj-body id="body" css-class="${pen.color('g', 'groundPage')}" width="${BODY_WIDTH_PX}px" background-color="${look.hex('groundPage')}">`,
    `${body}</mj-body></mjml>`,
  ].join('');
}

/** Characters that inboxes show after the subject at most; the rest is filled, lest the body's first words follow. */
const PREHEADER_CHARACTERS = 140;

/** Hidden text for inboxes. A combining joiner and a no-break space take the place of missing letters. */
function preheader(plan: EmailPlan, pen: Pen): string {
  const words = plan.preheader.map((run) => pen.marker.run(run, escapeHtml(run.text), 'preheader')).join('');
  const missing = Math.max(0, PREHEADER_CHARACTERS - plainText(plan.preheader).length);
  const css =
    'display:none;max-height:0;overflow:hidden;font-size:1px;line-height:1px;opacity:0;mso-hide:all';
  return `<mj-raw><div style="${css}" aria-hidden="true">${words}${'\u034f\u00a0'.repeat(missing)}</div></mj-raw>`;
}

/** The first call to action leads; those after it are links. */
function firstButton(modules: readonly Module[]): Button | undefined {
  for (const module of modules) {
    if (module.kind === 'hero' && module.button) return module.button;
    const nodes = module.kind === 'flow' ? module.children : module.kind === 'hero' ? [] : module.intro;
    const found = buttonIn(nodes);
    if (found) return found;
  }
  return undefined;
}

function buttonIn(nodes: readonly Primitive[]): Button | undefined {
  for (const node of nodes) {
    if (node.type === 'button') return node;
    const inner = node.type === 'group' || node.type === 'quote' ? buttonIn(node.children) : undefined;
    if (inner) return inner;
  }
  return undefined;
}
