/** The edition as sections of a page, in the author's order. */
import type { PageRole } from '../../brand/page-layout.ts';
import type { Edition } from '../../ir/edition.ts';
import { type FactRecord, isTagged } from '../../ir/facts.ts';
import type { Primitive } from '../../ir/primitives.ts';
import type { LowerContext, Lowered } from '../channel.ts';
import type { WebFormat } from './formats.ts';
import { heroPicture, withOfferUnderHero } from './hero.ts';
import { lowerCard } from './lower-card.ts';
import type { PagePlan, PageSection } from './plan.ts';
import { structuredData } from './structured-data.ts';

/** Groups that make a section of their own; everything else flows together as prose. */
const SECTION_ROLES: ReadonlySet<string> = new Set<PageRole>([
  'hero',
  'offer',
  'products',
  'steps',
  'loyalty',
  'event',
  'faq',
  'legal',
]);

export function lowerPage(edition: Edition, context: LowerContext<WebFormat>): Lowered<PagePlan> {
  const { brand } = context;
  const alternates = absolute(context.alternates ?? {}, edition.facts);
  const drawn = sectionsOf(edition.body.filter((node) => !isFoot(node)));
  const { arrangement } = brand.layouts.page.hero;
  const sections = arrangement === 'horizon' ? withOfferUnderHero(drawn, edition, brand) : drawn;
  const picture = heroPicture(sections, edition, brand);
  const { segment, locale } = edition.selection;
  const { card, adjusted } = lowerCard(edition, context);
  const plan: PagePlan = {
    locale,
    language: edition.language,
    title: edition.title,
    description: edition.description,
    sections,
    foot: edition.body.filter(isFoot),
    ...(picture && 'wide' in picture && { heroPicture: picture }),
    card,
    needsHeadline: !sections.some((section) => hasHeadline(section.nodes)),
    alternates,
    source: Object.keys(alternates)[0] === edition.language,
    ...(segment !== undefined && { segment }),
    structured: structuredData(edition, brand, alternates[edition.language]),
    at: edition.at,
  };
  return { plan, dropped: picture && 'what' in picture ? [picture] : [], adjusted };
}

/** Addresses within the site, as addresses of the brand's own: search engines want them whole. */
function absolute(
  alternates: Readonly<Record<string, string>>,
  { landing }: FactRecord,
): Readonly<Record<string, string>> {
  if (!isTagged(landing, 'link') || !URL.canParse(landing.href)) return {};
  return Object.fromEntries(
    Object.entries(alternates).map(([language, address]) => [language, new URL(address, landing.href).href]),
  );
}

function sectionsOf(body: readonly Primitive[]): PageSection[] {
  const sections: { role: PageRole; nodes: Primitive[]; ruled: boolean }[] = [];
  let ruled = false;
  for (const node of body) {
    if (node.type === 'divider') {
      ruled = true;
      continue;
    }
    const role = roleOf(node);
    const last = sections.at(-1);
    // Under each title of the text begins a section, so that it can stand beside what it says.
    const opens = node.type === 'heading' && node.level === 2;
    if (role === 'prose' && last?.role === 'prose' && !ruled && !opens) last.nodes.push(node);
    else
      sections.push({
        role,
        nodes: node.type === 'group' && role !== 'prose' ? [...node.children] : [node],
        ruled,
      });
    ruled = false;
  }
  return sections;
}

function roleOf(node: Primitive): PageRole {
  if (node.type === 'quote') return 'quote';
  return node.type === 'group' && SECTION_ROLES.has(node.role) ? (node.role as PageRole) : 'prose';
}

function isFoot(node: Primitive): boolean {
  return node.type === 'group' && node.role === 'footer';
}

function hasHeadline(nodes: readonly Primitive[]): boolean {
  return nodes.some(
    (node) =>
      (node.type === 'heading' && node.level === 1) || (node.type === 'group' && hasHeadline(node.children)),
  );
}
