/** A logo on its ground with the free space around it, drawn. */
import { type Brand, colorOf, type Logo } from '../../brand/brand.ts';
import type { LogoRule } from '../../brand/brand-rules.ts';
import { readDrawing } from '../../draw/drawing.ts';
import { grown, type Rectangle } from '../../draw/geometry.ts';
import { html, type Markup } from '../../output/report-html/markup.ts';
import { contrastOf } from '../../rules/shared/contrast.ts';
import type { PageContext } from '../context.ts';

/** Air outside the clear space, as a part of the logo’s shorter side, so that its edge shows. */
const OUTSIDE = 0.35;

/** `href`: of the logo’s own file. `label`: for whoever does not see. */
export function clearSpace(
  { brand, styles }: Pick<PageContext, 'brand' | 'styles'>,
  {
    logo,
    rule,
    ground,
    href,
    label,
  }: {
    readonly logo: Logo;
    readonly rule: LogoRule;
    readonly ground: string;
    readonly href: string;
    readonly label: string;
  },
): Markup {
  const { ink, viewBox } = readDrawing(logo.svg, brand);
  const air = rule.clear.factor * (rule.clear.of === 'height' ? ink.height : ink.width);
  const zone = grown(ink, air);
  const outside = OUTSIDE * Math.min(ink.width, ink.height) + air * 0.15;
  const view = grown(zone, outside);
  const { hex } = colorOf(brand, ground);
  const paint = styles.of(`background:${hex}`);
  const line = lineOn(brand, hex);
  // Hatching between the edge of the logo and that of its air.
  const band = `${rectangle(zone)}${rectangle(ink)}`;
  return html`<svg class="clear ${paint}" viewBox="${box(view)}" role="img" aria-label="${label}"><path d="${band}" fill="${line}" fill-opacity="0.09" fill-rule="evenodd"/><g fill="none" stroke="${line}"><path d="${rectangle(zone)}" stroke-width="1" stroke-dasharray="5 4" vector-effect="non-scaling-stroke"/><path d="${rectangle(ink)}" stroke-width="1" stroke-opacity="0.55" vector-effect="non-scaling-stroke"/><path d="${measures(ink, zone)}" stroke-width="1.5" vector-effect="non-scaling-stroke"/></g><image href="${href}" ${attributes(viewBox)}/></svg>`;
}

/** The darkest or lightest colour of the brand that stands out from the ground. */
function lineOn(brand: Brand, ground: string): string {
  const { roles } = brand.tokens;
  const candidates = [roles.textBody, roles.textOnStrong, roles.groundPage].map(
    (name) => colorOf(brand, name).hex,
  );
  return candidates.reduce((best, one) => (contrastOf(one, ground) > contrastOf(best, ground) ? one : best));
}

/** One bar above the logo and one at its left, from edge to edge of its air. */
function measures(ink: Rectangle, zone: Rectangle): string {
  const [middle, left] = [ink.x + ink.width / 2, ink.y + ink.height / 2];
  return `M${n(middle)} ${n(zone.y)}V${n(ink.y)}M${n(zone.x)} ${n(left)}H${n(ink.x)}`;
}

function rectangle({ x, y, width, height }: Rectangle): string {
  return `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}z`;
}

function attributes({ x, y, width, height }: Rectangle): Markup {
  return html`x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"`;
}

function box({ x, y, width, height }: Rectangle): string {
  return [x, y, width, height].map(n).join(' ');
}

function n(value: number): string {
  return String(Number(value.toFixed(2)));
}
