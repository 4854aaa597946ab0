/** Addresses of the static review site: a folder whose pages lead to each other by relative paths, from wherever it is opened. */
import { hashOf } from '../../output/review/comment-findings.ts';
import type { ShownArtifact } from '../state/studio-state.ts';
import type { VariantName } from '../variants/index.ts';
import { type InterfaceLanguage, interfaceLanguages } from '../words/language.ts';
import type { Addresses, BoardPlace, Query } from './addresses.ts';

/** What pages have asked for, so that nothing else is written. */
export interface Asked {
  readonly small: Map<string, ShownArtifact>;
  readonly signs: Set<string>;
  /** Pages under other conditions, by their path in the site. */
  readonly variants: Map<string, { readonly artifact: ShownArtifact; readonly as: VariantName }>;
}

export function nothingAsked(): Asked {
  return { small: new Map(), signs: new Set(), variants: new Map() };
}

/** `page`: path in the site of the page that is drawn. `asked` is filled while it is. */
export function folderAddresses(language: InterfaceLanguage, page: string, asked: Asked): Addresses {
  const to = (path: string) => relative(page, path);
  return {
    overview: () => to(overviewPath(language)),
    // The site has no calendar; nothing of it leads there.
    calendar: () => to(overviewPath(language)),
    board: (place, query) => to(boardPath(language, place, query)),
    file(artifact, as) {
      const path = filePath(artifact.path, as);
      if (as) asked.variants.set(path, { artifact, as });
      return to(path);
    },
    small(picture) {
      const path = smallPath(picture);
      asked.small.set(path, picture);
      return to(path);
    },
    sign(brand) {
      asked.signs.add(brand);
      return to(signPath(brand));
    },
    asset: (name) => to(`parts/${name}`),
    inLanguage: (_address, other) => to(inLanguage(page, other)),
    folder: {
      sha256: hashOf,
      frame: (artifact, as) => to(framePath(artifact.path, as)),
    },
  };
}

export const signPath = (brand: string) => `signs/${brand}.webp`;
export const smallPath = ({ path }: ShownArtifact) => `small/${path}.webp`;
export const overviewPath = (language: InterfaceLanguage) => `${language}/index.html`;

/** One page for each scheme of the customer; no other switch reaches a folder. */
export function boardPath(
  language: InterfaceLanguage,
  { brand, campaign, locale }: BoardPlace,
  { scheme }: Query = {},
): string {
  return `${language}/${brand}/${campaign}/${locale}${scheme === 'dark' ? '.dark' : ''}.html`;
}

/** Beside the piece itself, so that its pictures are found. No piece has a tilde in its name. */
export function filePath(path: string, as?: VariantName): string {
  return as ? `files/${path.replace(/(\.[^./]+)?$/, `~${as}$1`)}` : `files/${path}`;
}

/** The same page as a text, for a browser that keeps files of a folder from each other. */
export function framePath(path: string, as?: VariantName): string {
  return `${filePath(path, as)}.js`;
}

function inLanguage(page: string, other: InterfaceLanguage): string {
  const [first, ...rest] = page.split('/');
  return interfaceLanguages.some((one) => one === first) ? [other, ...rest].join('/') : overviewPath(other);
}

function relative(from: string, to: string): string {
  const up = from.split('/').length - 1;
  const [a, b] = [from.split('/'), to.split('/')];
  let shared = 0;
  while (shared < up && shared < b.length - 1 && a[shared] === b[shared]) shared++;
  return [...Array.from({ length: up - shared }, () => '..'), ...b.slice(shared)].map(encodeStep).join('/');
}

const encodeStep = (step: string) => (step === '..' ? step : encodeURIComponent(step));
