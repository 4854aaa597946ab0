/** What the brand draws, as specimens: its arrangements on the grounds that they know, and its drawings. */
import type { Brand } from '../../brand/brand.ts';
import type { Picture } from '../../brand/pictures.ts';
import { stem } from '../../channels/web/picture-file.ts';
import { drawPicture } from '../../draw/pictures/picture.ts';
import { toSvg } from '../../draw/svg.ts';
import { limits } from '../../limits.ts';
import type { PortalFile } from '../source.ts';

export interface Specimen {
  readonly kind: Picture['kind'] | 'drawing';
  /** Of the arrangement, or the path of the drawing. */
  readonly name: string;
  /** The drawing that an arrangement shows, by its file’s name. */
  readonly shows?: string;
  /** The colour on which it stands. */
  readonly ground: string;
  readonly file: PortalFile;
}

/** In px; the page shows them as wide as its columns. A horizon is wide by nature. */
const BOX = { x: 0, y: 0, width: 640, height: 480 };
const WIDE_BOX = { ...BOX, height: 320 };
/** Grounds shown of one arrangement: the page’s own and the loud ones come first. */
const MOST_GROUNDS = 2;

export function pictureSpecimens(brand: Brand): readonly Specimen[] {
  const specimens: Specimen[] = [];
  const taken = new Set<string>();
  for (const [name, picture] of Object.entries(brand.layouts.pictures)) {
    for (const one of versionsOf(brand, name, picture)) {
      if (specimens.length >= limits.portalPictures) return specimens;
      const path = freePath(`pictures/${stem(one.label)}`, taken);
      const box = picture.kind === 'horizon' ? WIDE_BOX : BOX;
      const items = drawPicture({ brand, name, box, ground: one.ground, ...one.options });
      if (items.length === 0) continue;
      const { shows } = one;
      const list = { ...box, unit: 'px' as const, bleed: 0, ground: one.ground, items };
      specimens.push({
        kind: picture.kind,
        name,
        ...(shows !== undefined && { shows }),
        ground: one.ground,
        file: vector(path, toSvg(list, brand), box),
      });
    }
  }
  return specimens;
}

/** A drawing on the soft ground of the brand’s tiles. */
export function drawingSpecimens(brand: Brand): readonly Specimen[] {
  const taken = new Set<string>();
  return Object.entries(brand.drawings)
    .slice(0, limits.portalDrawings)
    .map(([name, svg]) => {
      const [, , width = 1, height = 1] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '').split(' ').map(Number);
      const file = vector(freePath(`drawings/${stem(name)}`, taken), svg, { width, height });
      return { kind: 'drawing', name, ground: brand.tokens.roles.groundSoft, file };
    });
}

interface Version {
  readonly label: string;
  readonly ground: string;
  readonly shows?: string;
  readonly options?: { readonly drawing: string };
}

function versionsOf(brand: Brand, name: string, picture: Picture): readonly Version[] {
  const { groundPage, groundSoft, groundStrong } = brand.tokens.roles;
  switch (picture.kind) {
    case 'spiral': {
      const known = Object.keys(picture.colors).filter((one) => brand.tokens.colors[one]);
      const first = [groundSoft, groundStrong, groundPage].filter((one) => known.includes(one));
      const grounds = [...new Set([...first, ...known])].slice(0, MOST_GROUNDS);
      return grounds.map((ground) => ({ label: `${name}-${ground}`, ground }));
    }
    case 'horizon': {
      const drawings = Object.keys(brand.drawings);
      if (drawings.length === 0) return [{ label: name, ground: groundPage }];
      return drawings.map((drawing) => ({
        label: `${name}-${stem(drawing)}`,
        ground: groundPage,
        shows: stem(drawing),
        options: { drawing },
      }));
    }
    case 'dial':
    case 'own':
    case 'route':
      return [{ label: name, ground: groundPage }];
  }
}

function vector(path: string, svg: string, { width, height }: { width: number; height: number }): PortalFile {
  const body = svg;
  return { path: `${path}.svg`, mime: 'image/svg+xml; charset=utf-8', body, width, height };
}

/** Two names that are alike in plain letters get two files. */
function freePath(path: string, taken: Set<string>): string {
  let free = path;
  for (let count = 2; taken.has(free); count++) free = `${path}-${count}`;
  taken.add(free);
  return free;
}
