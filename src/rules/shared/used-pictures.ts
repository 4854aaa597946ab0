/** Which files a finished piece shows, and whose words or facts called for them. */
import type { Layout } from '../../brand/layouts.ts';
import type { Span } from '../../diagnostic.ts';
import { factOf } from '../../draw/edition-scope.ts';
import type { Edition } from '../../ir/edition.ts';
import type { Primitive } from '../../ir/primitives.ts';
import type { ArtifactSubject } from '../rule.ts';
import { layoutsOf } from './piece-layouts.ts';

export interface UsedPicture {
  /** In the hub: `content/brands/cap-clair/drawings/porto.svg`. */
  readonly path: string;
  /** The author's line. Absent for what a layout of the brand places. */
  readonly at?: Span;
}

/** Each file once, with the author's line where there is one. Messages (SMS, push, plain text) show none. */
export function usedPictures(subject: ArtifactSubject): readonly UsedPicture[] {
  const { artifact, edition, sides, brand } = subject;
  const images = artifact.marks.filter((mark) => mark.kind === 'image');
  const found: UsedPicture[] = [];
  for (const one of [edition, ...Object.values(sides)]) {
    for (const { path, at } of authoredPictures(one))
      if (images.some((mark) => mark.slot === path || (mark.at && samePlace(mark.at, at))))
        found.push({ path, at });
  }
  for (const { slot = '', at } of images)
    if (slot.includes('/')) found.push(withPlace(slot, at ?? placeInFacts(slot, edition)));
  for (const layout of layoutsOf(subject))
    for (const { drawing, at } of drawingsIn(layout, subject))
      found.push(withPlace(`${brand.folder}/${drawing}`, at));
  const paths = [...new Set(found.map(({ path }) => path))];
  return paths.map((path) => found.find((one) => one.path === path && one.at) ?? { path });
}

function withPlace(path: string, at: Span | undefined): UsedPicture {
  return at ? { path, at } : { path };
}

function authoredPictures({ body, slots }: Edition): { readonly path: string; readonly at: Span }[] {
  const own =
    slots.image?.source.kind === 'file' ? [{ path: slots.image.source.path, at: slots.image.at }] : [];
  return [...picturesOf(body), ...own];
}

function* picturesOf(nodes: readonly Primitive[]): Generator<{ readonly path: string; readonly at: Span }> {
  for (const node of nodes) {
    if (node.type === 'image' && node.source.kind === 'file') yield { path: node.source.path, at: node.at };
    if (node.type === 'group' || node.type === 'quote') yield* picturesOf(node.children);
    if (node.type === 'list') for (const item of node.items) yield* picturesOf(item);
  }
}

function samePlace(one: Span, other: Span): boolean {
  return one.file === other.file && one.line === other.line && one.column === other.column;
}

/** The line of campaign.yaml whose picture it is: `image: drawings/porto.svg`. `path` ends in what was typed there. */
function placeInFacts(path: string, edition: Edition): Span | undefined {
  const named = [...edition.origins].find(([fact]) => {
    const value = fact.endsWith('image') ? factOf(edition, fact) : undefined;
    return typeof value === 'string' && path.endsWith(`/${value}`);
  });
  return named?.[1];
}

/** Files of the brand that a layout places itself, and the drawing on its horizon, which a fact may name. */
function drawingsIn(
  layout: Layout,
  { brand, edition }: ArtifactSubject,
): { readonly drawing: string; readonly at?: Span }[] {
  return layout.items.flatMap((item) => {
    if (item.kind === 'image') return item.path === undefined ? [] : [{ drawing: item.path }];
    if (item.kind !== 'horizon') return [];
    if (item.drawing !== undefined) return [{ drawing: item.drawing }];
    const named = factOf(edition, item.from);
    if (typeof named === 'string' && brand.drawings[named] !== undefined) {
      const at = placeInFacts(`/${named}`, edition);
      return [at ? { drawing: named, at } : { drawing: named }];
    }
    const picture = brand.layouts.pictures[item.picture];
    return picture?.kind === 'horizon' && picture.drawing !== undefined ? [{ drawing: picture.drawing }] : [];
  });
}
