/** The style element: what cannot stand inline, phones and the dark scheme. Mail without it stays readable. */
import type { ColorRoles } from '../../brand/brand.ts';
import type { Look } from './look.ts';
import { familyCss, type Pen } from './pen.ts';

/** From here on the body is wider than a phone. MJML's own breakpoint. */
const PHONE_PX = 480;

export function styleSheet({ look, used }: Pen): string {
  const phone = [...used.sizes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { phonePx, lineHeight }]) => {
      const leading = Math.round(phonePx * lineHeight);
      return `.${name}{font-size:${phonePx}px !important;line-height:${leading}px !important}`;
    });
  const dark = [...used.colors].sort();
  const scheme = (scope: string) =>
    dark.map((name) => darkRule(name, look, scope)).join('') + swapImages(scope);
  return [
    // Apple and Gmail colour and underline what they take for dates and addresses.
    'a[x-apple-data-detectors],u+#body a:not([class]){color:inherit !important;text-decoration:inherit !important}',
    // Not “balance”: Chromium takes a last line of bound words for one word and shortens the first instead. And the
    // style alone: the shorthand would let prices break again.
    'h1,h2,h3,h4,p{padding:0;text-wrap-style:pretty}',
    `@media (max-width:${PHONE_PX - 1}px){${phone.join('')}}`,
    ':root{color-scheme:light dark;supported-color-schemes:light dark}',
    `@media (prefers-color-scheme:dark){${scheme('')}}`,
    // Outlook.com and the new Outlook mark what they recolour; the media query alone is not enough there.
    scheme('[data-ogsc] '),
  ].join('\n');
}

/** Outlook for Windows takes Times for a family it lacks; it is told what to take instead. */
export function outlookStyles({ look, used }: Pen): string {
  const rules = [...used.types].sort().map((role) => {
    const style = look.type(role);
    return `.f-${role},.f-${role} *{font-family:${familyCss(style, style.fallback)} !important;mso-line-height-rule:exactly}`;
  });
  return `<!--[if mso]><style>${rules.join('')}</style><![endif]-->`;
}

function darkRule(name: string, look: Look, scope: string): string {
  const [use, role] = name.split('-') as [string, keyof ColorRoles];
  const selectors = use === 'g' ? [`.${name}`, `.${name}>table`, `body.${name}>div`] : [`.${name}`];
  const property = use === 't' ? 'color' : use === 'l' ? 'border-color' : 'background';
  const value = look.hex(role, 'dark');
  return `${selectors.map((one) => scope + one).join(',')}{${property}:${value} !important}\n`;
}

/** The logo changes; an ornament on a light ground is left out. */
function swapImages(scope: string): string {
  return `${scope}.ornament{display:none !important}\n${scope}.logo-light{display:none !important}${scope}.logo-dark{display:block !important;max-height:none !important}`;
}
