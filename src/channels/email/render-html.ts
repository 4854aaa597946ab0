/** The HTML part: pictures drawn, sections written in MJML, MJML turned into HTML, marks taken out. */
import { escapeHtml } from '../../draw/html.ts';
import { createMarker } from '../../draw/html-marks.ts';
import { track } from '../../draw/links.ts';
import type { Loss, Mark } from '../../ir/artifact.ts';
import type { Button, Image, Primitive } from '../../ir/primitives.ts';
import { plainText } from '../../ir/text.ts';
import type { RenderContext, Rendered, Trouble } from '../channel.ts';
import { BODY_WIDTH_PX, type EmailFormat } from './formats.ts';
import { type Look, lookOf } from './look.ts';
import type { EmailPlan } from './lower.ts';
import type { Module } from './modules.ts';
import { createPen, familyCss, type Pen } from './pen.ts';
import { logoPicture, type Picture, tilePicture, widePicture } from './pictures.ts';
import {
  flowSection,
  footerSection,
  headerSection,
  heroSection,
  pricesSection,
  productsSection,
  type Sheet,
} from './sections.ts';
import { squeeze } from './squeeze.ts';
import { outlookStyles, styleSheet } from './styles.ts';

export async function renderHtml(
  plan: EmailPlan,
  { brand, host }: RenderContext<EmailFormat>,
): Promise<Rendered> {
  const look = lookOf(brand);
  const marker = createMarker();
  const pen = createPen(look, marker, (href) => track(href, plan.tracking));
  const { pictures, troubles } = await drawPictures(plan.modules, look, host);
  const { light, dark } = look.logo;
  const logo = light && (await logoPicture(light, look.logo.widthPx));
  const darkLogo = dark && (await logoPicture(dark, look.logo.widthPx));
  const strip = stripOf(plan, pictures);
  const sheet: Sheet = { pen, primary: firstButton(plan.modules), pictures };

  const body = [
    preheader(plan, pen),
    headerSection(sheet, plan, logo, darkLogo === logo ? undefined : darkLogo),
    ...plan.modules.map((module) => sectionOf(module, sheet, strip)),
    footerSection(sheet, plan),
  ].join('');
  // Loaded here, because MJML takes 0.6 s to import and most commands render no email.
  const { default: mjml2html } = await import('mjml');
  const { html } = await mjml2html(document(plan, body, pen), { validationLevel: 'strict', fonts: {} });
  const finished = marker.finish(squeeze(html));

  const shown = [logo, darkLogo, ...pictures.values()].filter((picture) => picture !== undefined);
  const pieces = [...new Map(shown.map((one) => [one.src, one.piece])).values()];
  return {
    pieces: [
      {
        extension: 'html',
        mime: 'text/html',
        body: finished.html,
        marks: [...subjectMarks(plan), ...finished.marks],
        data: envelope(plan),
      },
      ...pieces,
    ],
    troubles,
    dropped: undrawn(plan.modules, pictures),
  };
}

/** What the sending platform needs beside the body. */
export function envelope(plan: EmailPlan): Readonly<Record<string, string>> {
  return {
    subject: plainText(plan.subject),
    preheader: plainText(plan.preheader),
    ...(plan.from && { from: plan.from }),
    ...(plan.replyTo && { replyTo: plan.replyTo }),
  };
}

export function subjectMarks({ subject }: EmailPlan): Mark[] {
  return subject.map((run) => {
    const shared = { text: run.text, at: run.at, slot: 'subject', boxes: [] };
    return run.fact ? { kind: 'fact', ...shared, fact: run.fact } : { kind: 'text', ...shared };
  });
}

function sectionOf(module: Module, sheet: Sheet, strip: Picture | undefined): string {
  switch (module.kind) {
    case 'hero':
      return heroSection(sheet, module, strip);
    case 'products':
      return productsSection(sheet, module);
    case 'prices':
      return pricesSection(sheet, module);
    case 'flow':
      return flowSection(sheet, module);
  }
}

function document(plan: EmailPlan, body: string, pen: Pen): string {
  const { look } = pen;
  const ground = look.hex('groundPage');
  const base = look.type('body');
  return (
    `<mjml lang="${plan.language}" dir="${plan.dir}"><mj-head><mj-title>${escapeHtml(plainText(plan.subject))}</mj-title>` +
    `<mj-attributes><mj-all padding="0" /><mj-text padding="0" align="left" font-family="${familyCss(base)}" font-size="${look.sizes.body}px" line-height="1.4" color="${look.hex('textBody')}" /></mj-attributes>` +
    `<mj-style>${styleSheet(pen)}</mj-style>` +
    `<mj-raw><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">` +
    `<meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no">${outlookStyles(pen)}</mj-raw></mj-head>` +
    `<mj-body id="body" css-class="${pen.color('g', 'groundPage')}" width="${BODY_WIDTH_PX}px" background-color="${ground}">${body}</mj-body></mjml>`
  );
}

/** Characters that inboxes show after the subject at most; the rest is filled, lest the body's first words follow. */
const PREHEADER_CHARACTERS = 140;

/** Hidden text for inboxes. A combining joiner and a no-break space take the place of missing letters. */
function preheader(plan: EmailPlan, pen: Pen): string {
  const words = plan.preheader.map((run) => pen.marker.run(run, escapeHtml(run.text), 'preheader')).join('');
  const missing = Math.max(0, PREHEADER_CHARACTERS - plainText(plan.preheader).length);
  const filling = '\u034f\u00a0'.repeat(missing);
  return `<mj-raw><div style="display:none;max-height:0;overflow:hidden;font-size:1px;line-height:1px;opacity:0;mso-hide:all" aria-hidden="true">${words}${filling}</div></mj-raw>`;
}

function* imagesOf(nodes: readonly Primitive[]): Generator<Image> {
  for (const node of nodes) {
    if (node.type === 'image') yield node;
    else if (node.type === 'group' || node.type === 'quote') yield* imagesOf(node.children);
    else if (node.type === 'list') for (const item of node.items) yield* imagesOf(item);
  }
}

function imagesIn(module: Module): readonly Image[] {
  switch (module.kind) {
    case 'hero':
      return module.image ? [module.image] : [];
    case 'products':
      return [...imagesOf([...module.intro, ...module.cards])];
    case 'prices':
      return [...imagesOf(module.intro)];
    case 'flow':
      return [...imagesOf(module.children)];
  }
}

async function drawPictures(
  modules: readonly Module[],
  look: Look,
  host: RenderContext<EmailFormat>['host'],
) {
  const pictures = new Map<Image, Picture>();
  const troubles: Trouble[] = [];
  const { brand, tiles } = look;
  const keep = (image: Image, picture: Picture | undefined) => {
    if (picture) pictures.set(image, picture);
    else if (image.source.kind === 'file')
      troubles.push({ kind: 'image', detail: image.source.path, at: image.at });
  };
  for (const module of modules) {
    if (module.kind === 'products') {
      for (const [index, card] of module.cards.entries()) {
        for (const image of imagesOf(card.children)) {
          const name = card.data?.id ?? `product-${index + 1}`;
          keep(
            image,
            tiles
              ? await tilePicture(image, name, index, tiles, brand, host)
              : await widePicture(image, BODY_WIDTH_PX / 2, brand, host),
          );
        }
      }
      for (const image of imagesOf(module.intro))
        keep(image, await widePicture(image, BODY_WIDTH_PX, brand, host));
    } else
      for (const image of imagesIn(module)) keep(image, await widePicture(image, BODY_WIDTH_PX, brand, host));
  }
  return { pictures, troubles };
}

function stripOf({ modules }: EmailPlan, pictures: ReadonlyMap<Image, Picture>): Picture | undefined {
  const image = modules.find((module) => module.kind === 'hero')?.image;
  return image && pictures.get(image);
}

/** Pictures that an email cannot show: arrangements of the brand without a layout for it. */
function undrawn(modules: readonly Module[], pictures: ReadonlyMap<Image, Picture>): Loss[] {
  return modules
    .flatMap(imagesIn)
    .filter((image) => image.source.kind === 'picture' && !pictures.has(image))
    .map((image) => ({ what: 'Image', at: image.at, reason: 'format', detail: 'no layout email.strip' }));
}

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
