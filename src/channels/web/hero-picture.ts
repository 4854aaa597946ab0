/**
 * The hero's picture as vector files for wide screens and for phones. In the dark a spiral is drawn anew in the
 * colours that the brand gives it on that ground; anything else keeps its shapes, and each colour that plays a
 * role follows that role.
 */
import type { Brand, ColorRoles } from '../../brand/brand.ts';
import { colorOf } from '../../brand/brand.ts';
import { escapeHtml } from '../../draw/html.ts';
import { marksOf } from '../../draw/marks.ts';
import { placeCanvas } from '../../draw/place.ts';
import type { CanvasPlan } from '../../draw/plan.ts';
import { toSvg } from '../../draw/svg.ts';
import type { Piece, Trouble } from '../channel.ts';
import { vectorFile } from './pictures.ts';
import type { HeroPicture } from './plan.ts';
import { BREAKPOINTS_REM } from './style.ts';
import { groundOf } from './surfaces.ts';

export interface DrawnHero {
  readonly html: string;
  readonly files: readonly Piece[];
}

/** Which role decides what a colour becomes in the dark when it plays several. */
const ROLE_ORDER: readonly (keyof ColorRoles)[] = [
  'textHeadline',
  'textBody',
  'textAccent',
  'line',
  'groundPage',
  'groundSoft',
  'groundStrong',
];
const DARK = '(prefers-color-scheme: dark)';
const WIDE = `(min-width: ${BREAKPOINTS_REM[1]}rem)`;

export function drawHero(picture: HeroPicture, brand: Brand, troubles: Trouble[]): DrawnHero {
  const draw = (plan: CanvasPlan, name: string) => {
    const placed = placeCanvas(plan, brand);
    troubles.push(...placed.troubles);
    // The bands above and below a horizon are the page's own grounds.
    const items = placed.list.items.filter((item) => item.type !== 'rect');
    const svg = toSvg({ ...placed.list, items }, brand, { bare: true });
    const style = plan.items.some((item) => item.kind === 'spiral') ? '' : darkStyle(brand);
    const [file] = vectorFile(
      name,
      svg.replace(/^<svg[^>]*>/, (tag) => tag + style),
    ).files;
    const { width, height } = plan.frame;
    // Its words are judged like those of any picture: what they stand on, and what they run into.
    const marks = marksOf(placed.list);
    // In pixels it is looked at on the ground that the page has behind it.
    const data = { density: 1, ground: colorOf(brand, plan.ground).hex };
    return { ...file!, marks, width, height, unit: 'px', data } satisfies Piece;
  };
  const wide = draw(picture.wide, 'hero-wide');
  const narrow = draw(picture.narrow, 'hero-narrow');
  const inDark = (plan: CanvasPlan, name: string) => {
    const dark = darkPlan(plan, brand);
    return dark ? [draw(dark, name)] : [];
  };
  const [wideDark] = inDark(picture.wide, 'hero-wide-dark');
  const [narrowDark] = inDark(picture.narrow, 'hero-narrow-dark');

  const source = (file: Piece | undefined, media: string, { frame }: CanvasPlan) =>
    file
      ? `<source media="${media}" srcset="${file.name}" width="${frame.width}" height="${frame.height}">`
      : '';
  const { frame } = picture.narrow;
  const html = [
    '<picture>',
    source(wideDark, `${WIDE} and ${DARK}`, picture.wide),
    source(wide, WIDE, picture.wide),
    source(narrowDark, DARK, picture.narrow),
    `<img src="${narrow.name}" alt="${escapeHtml(picture.alt)}" width="${frame.width}" height="${frame.height}" fetchpriority="high">`,
    '</picture>',
  ].join('');
  return { html, files: [wide, narrow, wideDark, narrowDark].filter((file) => file !== undefined) };
}

/** The same picture on the hero's ground in the dark, where its spirals have colours for that ground. */
function darkPlan(plan: CanvasPlan, brand: Brand): CanvasPlan | undefined {
  const ground = groundOf(brand, 'hero', 'dark');
  if (ground === plan.ground) return undefined;
  const spirals = plan.items.filter((item) => item.kind === 'spiral');
  const knows = ({ item }: (typeof spirals)[number]) => {
    const known = brand.layouts.pictures[item.picture];
    return known?.kind === 'spiral' && known.colors[ground] !== undefined;
  };
  return spirals.length > 0 && spirals.every(knows) ? { ...plan, ground } : undefined;
}

function darkStyle(brand: Brand): string {
  const { roles, dark } = brand.tokens;
  const changes = new Map<string, string>();
  for (const role of ROLE_ORDER) {
    const from = colorOf(brand, roles[role]).hex;
    if (!changes.has(from)) changes.set(from, colorOf(brand, dark[role]).hex);
  }
  const rules = [...changes]
    .filter(([from, to]) => from !== to)
    .map(([from, to]) => `[fill="${from}"]{fill:${to}}[stroke="${from}"]{stroke:${to}}`);
  return rules.length > 0 ? `<style>@media ${DARK}{${rules.join('')}}</style>` : '';
}
