/** The logo at the left, the way to the online version at the right. */
import { escapeHtml } from '../../draw/html.ts';
import { type Look, surfaces } from './look.ts';
import type { EmailPlan } from './lower.ts';
import { typeCss } from './pen.ts';
import type { Picture } from './picture.ts';
import { frame, type Sheet } from './sheet.ts';

export interface Logos {
  readonly light?: Picture | undefined;
  /** One that may stand on the dark ground. Without it the header keeps its light ground in the dark. */
  readonly dark?: Picture | undefined;
}

export function headerSection({ pen }: Sheet, plan: EmailPlan, { light, dark }: Logos): string {
  const { look } = pen;
  const on = surfaces.page;
  const name = escapeHtml(plan.brandName);
  const image = (one: Picture, className: string, css: string) =>
    `<img class="${className}" src="${one.src}" width="${one.widthPx}" height="${one.heightPx}" alt="${name}"` +
    ` style="${css};border:0;width:${one.widthPx}px;height:auto;${typeCss(look.type('title'), look.sizes.title[0])};color:${look.hex(on.headline)}">`;
  const swapped = dark
    ? `<!--[if !mso]><!-->${image(dark, 'logo-dark', 'display:none;max-height:0;mso-hide:all')}<!--<![endif]-->`
    : '';
  const logo = light
    ? pen.marker.wrap(
        { kind: 'logo', text: plan.brandName },
        image(light, dark ? 'logo-light' : '', 'display:block'),
      ) + swapped
    : `<p${pen.type({ role: 'title', size: look.sizes.title, color: on.headline })}>${name}</p>`;
  // Without a dark logo nothing of the header may follow the dark scheme.
  const follows = dark !== undefined || light === undefined;
  const ink = follows ? ` class="${pen.color('t', on.muted)}"` : '';
  const css = `${typeCss(look.type('small'), look.legalPx)};color:${look.hex(on.muted)};text-decoration:underline`;
  const view = plan.tags.view
    ? `<a href="${plan.tags.view}"${ink} style="${css}">${escapeHtml(plan.labels.viewInBrowser)}</a>`
    : '';
  const { widthPx, clearPx } = look.logo;
  const side = sidePx(look);
  // On the narrowest phone, with the longest word of the link beside it.
  const isNarrow =
    widthPx + clearPx + longestWordPx(plan.labels.viewInBrowser, look.legalPx) > PHONE_PX - 2 * side;
  const cells = isNarrow
    ? `<td>${logo}</td></tr>${view && `<tr><td style="padding:${clearPx}px 0 0">${view}</td></tr>`}`
    : `<td valign="middle">${logo}</td><td valign="middle" align="right" style="padding:0 0 0 ${clearPx}px;text-align:right">${view}</td></tr>`;
  const html = `<table role="presentation" width="100%" border="0" cellpadding="0" cellspacing="0"><tr>${cells}</table>`;
  const ground = follows ? pen.color('g', on.ground) : '';
  const columns = `<mj-column><mj-text>${html}</mj-text></mj-column>`;
  return frame(ground, look.hex(on.ground), `${Math.max(AIR_PX, clearPx)}px ${side}px`, columns);
}

/** Above and below the logo, at least. */
const AIR_PX = 24;
/** The narrowest phone. */
const PHONE_PX = 320;
/** Of the clear space, towards the edge of the mail: what lies beyond it is seldom ink. */
const EDGE = 0.75;
/** Of the size of its type: the widest fallback, Verdana, is about that wide. */
const LETTER_EM = 0.7;

/** The margin of the mail, or more where the logo asks for it and a phone has it. */
function sidePx({ layout, logo }: Look): number {
  const most = Math.floor((PHONE_PX - logo.widthPx) / 2);
  return Math.max(layout.margin, Math.min(Math.ceil(EDGE * logo.clearPx), most));
}

function longestWordPx(words: string, sizePx: number): number {
  return Math.max(...words.split(/\s+/).map((word) => word.length)) * LETTER_EM * sizePx;
}
