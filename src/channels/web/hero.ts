/** What the brand's own arrangement adds to a hero: its picture, and with a horizon the offer below the line. */
import type { Brand } from '../../brand/brand.ts';
import type { PageLayout } from '../../brand/page-layout.ts';
import { lowerCanvas } from '../../draw/lower-canvas.ts';
import type { CanvasPlan } from '../../draw/plan.ts';
import type { Loss } from '../../ir/artifact.ts';
import type { Edition } from '../../ir/edition.ts';
import type { Localized } from '../../ir/facts.ts';
import type { Image, Primitive } from '../../ir/primitives.ts';
import type { Text } from '../../ir/text.ts';
import { localizedText } from '../../parse/formatters.ts';
import { evaluateTemplate } from '../../parse/template.ts';
import type { HeroPicture, PageSection } from './plan.ts';

/**
 * The picture for a hero whose image names an arrangement of the brand. A loss when the brand's page has no such
 * picture; undefined when the hero shows a file, or nothing.
 */
export function heroPicture(
  sections: readonly PageSection[],
  edition: Edition,
  brand: Brand,
): HeroPicture | Loss | undefined {
  const hero = sections.find((section) => section.role === 'hero');
  const image = hero?.nodes.find((node): node is Image => node.type === 'image');
  if (image?.source.kind !== 'picture') return undefined;
  const { wide, narrow = wide } = brand.layouts.page.hero;
  if (!wide || !narrow) {
    const detail = `The brand’s layouts/page.yaml draws no picture “${image.source.name}”.`;
    return { what: 'image', at: image.at, reason: 'missing', detail };
  }
  return {
    alt: image.alt,
    at: image.at,
    wide: canvas(wide, edition, brand),
    narrow: canvas(narrow, edition, brand),
  };
}

function canvas(
  picture: NonNullable<PageLayout['hero']['wide']>,
  edition: Edition,
  brand: Brand,
): CanvasPlan {
  const [width, height] = picture.box;
  const layout = { unit: 'px' as const, ground: picture.ground, margin: 0, items: picture.items };
  const frame = { width, height, unit: 'px' as const, bleed: 0 };
  return lowerCanvas({ edition, brand, layout, frame, expects: [] }).plan;
}

/** With a horizon the words stand above the line and the offer below it: the author's, or the brand's words. */
export function withOfferUnderHero(
  sections: readonly PageSection[],
  edition: Edition,
  brand: Brand,
): PageSection[] {
  const index = sections.findIndex((section) => section.role === 'hero');
  const hero = sections[index];
  if (!hero) return [...sections];
  const next = sections[index + 1];
  const authored = next?.role === 'offer';
  const below = authored ? next.nodes : brandOffer(edition, brand);
  const rest = sections.slice(index + (authored ? 2 : 1));
  return [...sections.slice(0, index), below.length > 0 ? { ...hero, below } : hero, ...rest];
}

function brandOffer(edition: Edition, brand: Brand): Primitive[] {
  const { figure, figureTitle, figureWords } = brand.layouts.page.hero;
  const number = say(figure, edition);
  if (!number) return [];
  const { at } = edition;
  const title = say(figureTitle, edition)?.map((run) => ({ ...run, styles: ['strong' as const] }));
  const words = say(figureWords, edition);
  return [
    { type: 'figure', text: number, at },
    ...(title ? [{ type: 'paragraph' as const, role: 'label' as const, text: title, at }] : []),
    ...(words ? [{ type: 'paragraph' as const, role: 'body' as const, text: words, at }] : []),
  ];
}

/** Undefined where a fact of the template is missing: the campaign then has no such offer. */
function say(template: Localized | undefined, edition: Edition): Text | undefined {
  const words = template && localizedText(template.texts, edition.selection.locale);
  return words === undefined ? undefined : evaluateTemplate(words, edition).text;
}
