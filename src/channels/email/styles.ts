/** The style element: what cannot stand inline, phones and the dark scheme. Mail without it stays readable. */
import type { ColorRoles, TypeRole } from '../../brand/brand.ts';
import type { Look } from './look.ts';
import { familyCss, type Pen } from './pen.ts';

/** Below this width the body is one phone wide. MJML's own breakpoint. */
export const PHONE_PX = 480;

export function styleSheet({ look, used }: Pen): string {
  const { sizes, marginPx } = look;
  const phone = [
    `.px{padding-left:${Math.min(marginPx, 20)}px !important;padding-right:${Math.min(marginPx, 20)}px !important}`,
    sized('.s-headline', sizes.headlinePhone, look.type('display').lineHeight),
    sized('.s-figure', sizes.figurePhone, 1),
    '.stack{display:block !important;width:100% !important;text-align:left !important}',
  ];
  const dark = [...used.colors].sort().map((name) => darkRule(name, look));
  return [
    // Apple and Gmail colour what they take for dates and addresses.
    'a[x-apple-data-detectors],u+#body a{color:inherit;text-decoration:inherit}',
    'h1,h2,h3,p{padding:0}sup{vertical-align:super}',
    `@media (max-width:${PHONE_PX - 1}px){${phone.join('')}}`,
    ':root{color-scheme:light dark;supported-color-schemes:light dark}',
    `@media (prefers-color-scheme:dark){${dark.map((rule) => rule('')).join('')}${swapLogo('')}}`,
    // Outlook.com and the new Outlook mark what they recolour; media queries alone are not enough there.
    dark.map((rule) => rule('[data-ogsc] ')).join('') + swapLogo('[data-ogsc] '),
  ].join('\n');
}

/** Outlook for Windows takes Times for a family it lacks; it is told what to take instead. */
export function outlookStyles({ look, used }: Pen): string {
  const rules = [...used.types].sort().map((role: TypeRole) => {
    const style = look.type(role);
    return `.f-${role},.f-${role} *{font-family:${familyCss(style, style.fallback)} !important;mso-line-height-rule:exactly}`;
  });
  return `<!--[if mso]><style>${rules.join('')}</style><![endif]-->`;
}

function sized(selector: string, px: number, lineHeight: number): string {
  return `${selector}{font-size:${px}px !important;line-height:${Math.round(px * lineHeight)}px !important}`;
}

function darkRule(name: string, look: Look): (scope: string) => string {
  const [use, role] = name.split('-') as [string, keyof ColorRoles];
  const hex = look.hex(role, 'dark');
  const selectors = use === 'g' ? [`.${name}`, `.${name}>table`, `body.${name}>div`] : [`.${name}`];
  const property = use === 't' ? 'color' : use === 'l' ? 'border-color' : 'background';
  return (scope) => `${selectors.map((one) => scope + one).join(',')}{${property}:${hex} !important}`;
}

function swapLogo(scope: string): string {
  return `${scope}.logo-light{display:none !important}${scope}.logo-dark{display:block !important;max-height:none !important}`;
}
