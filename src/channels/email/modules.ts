/** From blocks to the parts of an email: which primitives share a surface, and what each part is. */
import type {
  Button,
  Figure,
  Group,
  Heading,
  Image,
  Paragraph,
  Primitive,
  Table,
} from '../../ir/primitives.ts';

/** The opening: what a reader sees before scrolling. */
export interface HeroModule {
  readonly kind: 'hero';
  readonly headline?: Heading;
  /** The offer's figure, brought up from the block that follows, so that the number is read first. */
  readonly figure?: Figure;
  readonly texts: readonly Paragraph[];
  readonly button?: Button;
  readonly image?: Image;
}
export interface ProductsModule {
  readonly kind: 'products';
  readonly intro: readonly Primitive[];
  readonly cards: readonly Group[];
}
/** Words on one surface. */
export interface FlowModule {
  readonly kind: 'flow';
  /** The group's role; empty for plain paragraphs. */
  readonly role: string;
  readonly children: readonly Primitive[];
}
export interface PriceListModule {
  readonly kind: 'prices';
  readonly intro: readonly Primitive[];
  readonly table: Table;
}
export type Module = HeroModule | ProductsModule | PriceListModule | FlowModule;

export function modulesOf(body: readonly Primitive[]): Module[] {
  const modules: Module[] = [];
  let loose: Primitive[] = [];
  const flush = () => {
    if (loose.length > 0) modules.push({ kind: 'flow', role: '', children: loose });
    loose = [];
  };
  for (const node of body.slice(0, footerStart(body))) {
    if (node.type !== 'group') loose.push(node);
    else if (node.role !== 'footer') {
      const module = moduleOf(node);
      // A line between words and the legal words under them belongs to the latter.
      const line = module.kind === 'flow' && loose.at(-1)?.type === 'divider' ? loose.pop() : undefined;
      flush();
      modules.push(
        line && module.kind === 'flow' ? { ...module, children: [line, ...module.children] } : module,
      );
    }
  }
  flush();
  return raiseFigure(openWithHero(modules));
}

/** The brand's closing words: a `footer` group, and whatever the campaign says after its legal words. */
export function footerOf(body: readonly Primitive[]): readonly Primitive[] {
  const groups = body.flatMap((node) =>
    node.type === 'group' && node.role === 'footer' ? node.children : [],
  );
  const closing = body
    .slice(footerStart(body))
    .filter((node) => node.type !== 'group' && node.type !== 'divider');
  return [...groups, ...closing].map((node) =>
    node.type === 'paragraph' ? { ...node, role: 'note' } : node,
  );
}

function footerStart(body: readonly Primitive[]): number {
  const legal = body.findLastIndex((node) => node.type === 'group' && node.role === 'legal');
  const onlyWords = body
    .slice(legal + 1)
    .every((node) => (node.type === 'group' ? node.role === 'footer' : node.type !== 'image'));
  return legal === -1 || !onlyWords ? body.length : legal + 1;
}

function moduleOf(group: Group): Module {
  const { role, children } = group;
  if (role === 'hero') return heroOf(children);
  const cards = children.filter(
    (child): child is Group => child.type === 'group' && child.role === 'product',
  );
  if (cards.length > 0) return { kind: 'products', intro: without(children, cards), cards };
  const table = children.find((child) => child.type === 'table');
  if (role === 'products' && table) return { kind: 'prices', intro: without(children, [table]), table };
  return { kind: 'flow', role, children };
}

function heroOf(children: readonly Primitive[]): HeroModule {
  const headline = children.find((child) => child.type === 'heading');
  const figure = children.find((child) => child.type === 'figure');
  const button = children.find((child) => child.type === 'button');
  const image = children.find((child) => child.type === 'image');
  return {
    kind: 'hero',
    ...(headline && { headline }),
    ...(figure && { figure }),
    texts: children.filter((child) => child.type === 'paragraph'),
    ...(button && { button }),
    ...(image && { image }),
  };
}

/** An email without a hero opens with its first heading and the paragraph under it. */
function openWithHero(modules: readonly Module[]): readonly Module[] {
  const first = modules[0];
  if (first?.kind !== 'flow' || first.role !== '' || modules.some((module) => module.kind === 'hero'))
    return modules;
  const [heading, ...rest] = first.children;
  if (heading?.type !== 'heading') return modules;
  const end = rest.findIndex((child) => child.type !== 'paragraph');
  const opening = end === -1 ? rest : rest.slice(0, end);
  const remaining = end === -1 ? [] : rest.slice(end);
  const flow: FlowModule[] = remaining.length > 0 ? [{ ...first, children: remaining }] : [];
  return [heroOf([heading, ...opening]), ...flow, ...modules.slice(1)];
}

/** The first offer's figure goes up into the hero. */
function raiseFigure(modules: readonly Module[]): Module[] {
  const hero = modules.find((module) => module.kind === 'hero');
  const offer = modules.find((module) => module.kind === 'flow' && module.role === 'offer');
  if (!hero || offer?.kind !== 'flow' || hero.figure) return [...modules];
  const figure = offer.children.find((child) => child.type === 'figure');
  if (!figure) return [...modules];
  const rest = without(offer.children, [figure]);
  return modules.flatMap((module): Module[] => {
    if (module === hero) return [{ ...hero, figure }];
    if (module === offer) return rest.length > 0 ? [{ ...offer, children: rest }] : [];
    return [module];
  });
}

function without(children: readonly Primitive[], taken: readonly Primitive[]): Primitive[] {
  return children.filter((child) => !taken.includes(child));
}
