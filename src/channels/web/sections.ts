/** Sections of a page: the surface each stands on, and the arrangement of what it holds. */
import type { TypeRole } from '../../brand/brand.ts';
import { longestBound } from '../../draw/bind-words.ts';
import type { Primitive } from '../../ir/primitives.ts';
import { afterFigure } from './after-figure.ts';
import { type ElementContext, element, elements, headingWords, picture, product } from './elements.ts';
import type { PageSection } from './plan.ts';
import { surfaceClass } from './surfaces.ts';

export interface SectionContext extends ElementContext {
  /** The picture of the hero as the brand arranges it, when it has one. */
  readonly heroPicture?: string;
}

/** Under which slot the words of a section are marked. */
const SLOTS: Readonly<Record<string, string>> = { offer: 'offer', legal: 'legal' };
/** In which role `page.css` sets the running text of a section, where it is not the page's. */
const ROLES: Readonly<Record<string, TypeRole>> = { legal: 'small' };

export function sectionHtml(section: PageSection, index: number, context: SectionContext): string {
  if (section.role === 'hero') return hero(section, index, context);
  const slot = SLOTS[section.role];
  const role = ROLES[section.role];
  const own: SectionContext = {
    ...context,
    ...(slot !== undefined && { slot }),
    ...(role !== undefined && { role }),
    eager: index === 0,
  };
  const classes = [
    'section',
    section.role,
    surfaceClass(context.brand, section.role),
    section.ruled && 'ruled',
  ];
  return `<section class="${classes.filter(Boolean).join(' ')}"><div class="frame">
${inside(section, own)}
</div></section>`;
}

function inside(section: PageSection, context: SectionContext): string {
  const { nodes } = section;
  switch (section.role) {
    case 'products':
      return products(nodes, context);
    case 'offer':
      return offer(nodes, context);
    case 'event':
    case 'loyalty':
    case 'prose':
      return halves(nodes, context);
    default:
      return elements(nodes, context);
  }
}

function hero(section: PageSection, index: number, context: SectionContext): string {
  const { arrangement } = context.brand.layouts.page.hero;
  const image = section.nodes.find((node) => node.type === 'image');
  const said = section.nodes.filter((node) => node !== image);
  const eager: SectionContext = { ...context, eager: index === 0 };
  const drawn = context.heroPicture ?? (image ? picture(image, eager, '(min-width: 64rem) 50vw, 100vw') : '');
  const figure = drawn === '' ? '' : `<div class="hero-picture">${drawn}</div>`;
  const surface = surfaceClass(context.brand, 'hero');
  if (arrangement !== 'horizon') {
    const shape = drawn === '' ? 'plain' : arrangement;
    return `<section class="hero ${shape} ${surface}">${figure}<div class="frame"><div class="hero-words">
${heroWords(said, eager)}
</div></div></section>`;
  }
  const above = said.filter((node) => node.type === 'heading');
  const below = said.filter((node) => node.type !== 'heading');
  const price = section.below
    ? `<div class="hero-offer">${offer(section.below, { ...eager, slot: 'offer' })}</div>`
    : '';
  return `<section class="hero horizon"><div class="hero-above ${surface}"><div class="frame"><div class="hero-words">
${heroWords(above, eager)}
</div>
${figure}</div></div><div class="hero-below ${surfaceClass(context.brand, 'offer')}"><div class="frame"><div class="hero-words">
${heroWords(below, eager)}
</div>
${price}
</div></div></section>`;
}

function heroWords(nodes: readonly Primitive[], context: SectionContext): string {
  return nodes
    .map((node) => {
      const slot = node.type === 'heading' ? 'headline' : node.type === 'paragraph' ? 'lead' : undefined;
      return element(node, slot === undefined ? context : { ...context, slot });
    })
    .join('\n');
}

/** The number first, then what it means. */
function offer(nodes: readonly Primitive[], context: SectionContext): string {
  const figure = nodes.find((node) => node.type === 'figure');
  const rest = nodes
    .filter((node) => node !== figure)
    .map((node, index) =>
      figure && index === 0 && node.type === 'paragraph'
        ? { ...node, text: afterFigure(node.text, figure.text) }
        : node,
    );
  const number = figure ? `${element(figure, context)}\n` : '';
  const statement: SectionContext = { ...context, role: 'strong', longest: longestBound.statement };
  return `${number}<div class="statement">${elements(rest, statement)}</div>`;
}

function products(nodes: readonly Primitive[], context: SectionContext): string {
  const cards = nodes.filter((node) => node.type === 'group' && node.role === 'product');
  const rest = nodes.filter((node) => !cards.includes(node));
  if (cards.length === 0) return elements(rest, context);
  const items = cards.map(
    (card, index) => `<li>${product(card as Extract<Primitive, { type: 'group' }>, index, context)}</li>`,
  );
  return `${elements(rest, context)}\n<ul class="products-grid" role="list">${items.join('\n')}</ul>`;
}

/** Its title at the left, the rest at the right. */
function halves(nodes: readonly Primitive[], context: SectionContext): string {
  const [first, ...rest] = nodes;
  if (first?.type !== 'heading' || first.level !== 2) return elements(nodes, context);
  return `<div class="halves"><h${first.level}>${headingWords(first.text.full, first.level, context)}</h${first.level}><div>${elements(rest, context)}</div></div>`;
}
