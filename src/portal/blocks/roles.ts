/** Which colour plays which role, in each scheme. */
import type { ColorRoles } from '../../brand/brand.ts';
import { colorOf } from '../../brand/brand.ts';
import { html, type Markup } from '../../output/report-html/markup.ts';
import type { PageContext } from '../context.ts';
import { part } from './block.ts';

export function roles(context: PageContext): Markup {
  const { brand, words } = context;
  const { palette } = words;
  const { roles: light, dark } = brand.tokens;
  // In the order of the words: grounds, then what stands on them.
  const rows = (Object.keys(palette.roleNames) as (keyof ColorRoles)[]).map(
    (role) =>
      html`<tr><th scope="row">${palette.roleNames[role]}<br><code class="note">${role}</code></th><td>${dot(light[role], context)}</td><td>${role === 'printText' ? '' : dot(dark[role], context)}</td></tr>`,
  );
  return part(
    palette.roles,
    html`<div class="table" tabindex="0" role="group" aria-label="${palette.roles}"><table class="roles"><thead><tr><th scope="col">${palette.role}</th><th scope="col">${palette.light}</th><th scope="col">${palette.dark}</th></tr></thead><tbody>${rows}</tbody></table></div>`,
  );
}

function dot(name: string, { brand, styles }: PageContext): Markup {
  return html`<span class="named"><span class="dot ${styles.of(`background:${colorOf(brand, name).hex}`)}"></span>${name}</span>`;
}
