/** The hero's picture as two vector files, one for wide screens and one for phones, each in both schemes. */
import type { Brand, ColorRoles } from '../../brand/brand.ts';
import { colorOf } from '../../brand/brand.ts';
import { escapeHtml } from '../../draw/html.ts';
import type { CanvasPlan } from '../../draw/plan.ts';
import { placeCanvas } from '../../draw/place.ts';
import { toSvg } from '../../draw/svg.ts';
import type { Piece, Trouble } from '../channel.ts';
import { vectorFile } from './pictures.ts';
import type { HeroPicture } from './plan.ts';
import { BREAKPOINTS_REM } from './style.ts';

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

export function drawHero(picture: HeroPicture, brand: Brand, troubles: Trouble[]): DrawnHero {
  const draw = (plan: CanvasPlan, name: string) => {
    const placed = placeCanvas(plan, brand);
    troubles.push(...placed.troubles);
    const svg = toSvg(placed.list, brand, { bare: true });
    return vectorFile(name, svg.replace(/^<svg[^>]*>/, (tag) => `${tag}${darkStyle(brand)}`)).files[0]!;
  };
  const wide = draw(picture.wide, 'hero-wide');
  const narrow = draw(picture.narrow, 'hero-narrow');
  const size = ({ frame }: CanvasPlan) => `width="${frame.width}" height="${frame.height}"`;
  const html = `<picture><source media="(min-width: ${BREAKPOINTS_REM[1]}rem)" srcset="${wide.name}" ${size(picture.wide)}><img src="${narrow.name}" alt="${escapeHtml(picture.alt)}" ${size(picture.narrow)} fetchpriority="high"></picture>`;
  return { html, files: [wide, narrow] };
}

/** A colour that plays a role follows that role into the dark; colours without a role stay as they are. */
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
  return rules.length > 0 ? `<style>@media(prefers-color-scheme:dark){${rules.join('')}}</style>` : '';
}
