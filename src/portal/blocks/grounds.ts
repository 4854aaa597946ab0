/** The three grounds of a brand with what stands on them, in light and in dark. */
import type { ColorRoles } from '../../brand/brand.ts';
import { colorOf } from '../../brand/brand.ts';
import { html, type Markup } from '../../output/report-html/markup.ts';
import type { PageContext } from '../context.ts';
import { part } from './block.ts';

const GROUNDS = ['groundPage', 'groundSoft', 'groundStrong'] as const;

export function grounds(context: PageContext): Markup {
  const { brand, words } = context;
  const { roles, dark } = brand.tokens;
  const schemes = [
    [words.palette.light, roles],
    [words.palette.dark, dark],
  ] as const;
  const shown = JSON.stringify(roles) === JSON.stringify(dark) ? schemes.slice(0, 1) : schemes;
  return part(
    words.palette.grounds,
    ...shown.map(
      ([name, scheme]) =>
        html`<div class="scheme"><h4>${name}</h4><ul class="grounds" role="list">${GROUNDS.map((ground) => panel(ground, scheme, context))}</ul></div>`,
    ),
  );
}

/** A specimen, for eyes; its colours are said in the caption and in the table of roles. */
function panel(ground: (typeof GROUNDS)[number], scheme: ColorRoles, context: PageContext): Markup {
  const { brand, styles, words } = context;
  const hex = (role: keyof ColorRoles) => colorOf(brand, scheme[role]).hex;
  const isStrong = ground === 'groundStrong';
  const paint = (role: keyof ColorRoles) => styles.of(`color:${hex(isStrong ? 'textOnStrong' : role)}`);
  const button = isStrong
    ? `background:${hex('textOnStrong')};color:${hex('groundStrong')}`
    : `background:${hex('buttonGround')};color:${hex('buttonText')}`;
  const line = styles.of(`border-color:${hex(isStrong ? 'textOnStrong' : 'line')}`);
  return html`<li><div class="ground ${styles.of(`background:${hex(ground)}`)}" aria-hidden="true">
<p class="ground-headline ${paint('textHeadline')}">${words.palette.headline}</p>
<p class="${paint('textBody')}">${words.palette.text}</p>
<p class="${paint('textAccent')}"><u>${words.palette.accent}</u></p>
<hr class="${line}"><span class="button ${styles.of(button)}">${words.palette.button}</span></div>
<p class="caption">${words.palette.roleNames[ground]}<br><span class="note">${scheme[ground]}</span></p></li>`;
}
