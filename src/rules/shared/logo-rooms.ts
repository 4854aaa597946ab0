/** Logos in pages and emails: the room that the bytes leave around their ink, held against what the brand asks for. */
import type { Brand } from '../../brand/brand.ts';
import type { LogoRule } from '../../brand/brand-rules.ts';
import { readDrawing } from '../../draw/drawing.ts';
import type { Artifact } from '../../ir/artifact.ts';
import type { Extracted } from '../../readback/extracted.ts';
import { readOutline } from '../../readback/literals-svg.ts';
import type { Room } from '../../readback/room/around.ts';
import type { BesideFile } from '../rule.ts';
import { isNamed, saysLogo } from './logos.ts';
import { shownFile } from './shown-file.ts';

const SIDES = ['top', 'right', 'bottom', 'left'] as const;
export type LogoSide = (typeof SIDES)[number];

export interface LackOfRoom {
  readonly side: LogoSide;
  readonly toEdge: boolean;
  /** From the ink of the logo, on the screen where most is missing. */
  readonly px: number;
  readonly clearPx: number;
  readonly screenPx: number;
}

/** Half a pixel is rounding, as in layouts. */
const SLACK_PX = 0.5;

/** Sides with too little room, the worst of each; `edge`: the part of the clear space that the edge of a page leaves. */
export function lacksOfRoom(
  artifact: Artifact,
  brand: Brand,
  looks: Extracted['looks'],
  beside: readonly BesideFile[],
  edge: number,
): readonly LackOfRoom[] {
  const { drawings = [], pictures = [] } = looks ?? {};
  const shown = [
    ...drawings.map(({ label, outline, room }) => ({
      room: saysLogo(label, brand) ? room : undefined,
      rules: meant(outline, artifact, brand),
    })),
    ...pictures.map(({ src, room }) => {
      const logo = room && shownFile(artifact, src, beside)?.logo;
      return { room, rules: brand.rules.logos.filter(({ id, variant }) => logo === `${id}/${variant}`) };
    }),
  ];
  const worst = new Map<string, LackOfRoom>();
  for (const { room = [], rules } of shown)
    for (const one of room)
      for (const rule of rules)
        for (const lack of lacksIn(one, rule, brand, edge)) {
          const key = `${lack.side} ${lack.toEdge}`;
          const known = worst.get(key);
          if (!known || missing(lack) > missing(known)) worst.set(key, lack);
        }
  return [...worst.values()];
}

function missing({ px, clearPx }: LackOfRoom): number {
  return clearPx - px;
}

function lacksIn(room: Room, rule: LogoRule, brand: Brand, edge: number): readonly LackOfRoom[] {
  const logo = brand.logos.find(({ id, variant }) => id === rule.id && variant === rule.variant);
  if (!logo) return [];
  const { extent, viewBox } = readDrawing(logo.svg, brand);
  const scale = room.width / viewBox.width;
  // The file may keep some air of its own around the ink.
  const air: Readonly<Record<LogoSide, number>> = {
    top: (extent.y - viewBox.y) * scale,
    left: (extent.x - viewBox.x) * scale,
    right: (viewBox.x + viewBox.width - extent.x - extent.width) * scale,
    bottom: (viewBox.y + viewBox.height - extent.y - extent.height) * scale,
  };
  const clear = rule.clear.factor * extent[rule.clear.of] * scale;
  return SIDES.flatMap((side) => {
    const { px: bare, toEdge } = room.sides[side];
    const [px, clearPx] = [bare + air[side], toEdge ? edge * clear : clear];
    return px + SLACK_PX < clearPx ? [{ side, toEdge, px, clearPx, screenPx: room.screenPx }] : [];
  });
}

/** Variants of a mark have the same outlines: those that the page says it shows, else all of them. */
function meant(outline: string, artifact: Artifact, brand: Brand): readonly LogoRule[] {
  const outlines = brand.rules.logos.filter(({ id, variant }) =>
    brand.logos.some(
      (logo) => logo.id === id && logo.variant === variant && readOutline(logo.svg) === outline,
    ),
  );
  const logos = artifact.marks.filter(({ kind }) => kind === 'logo');
  const named = outlines.filter((rule) => logos.some((mark) => isNamed(mark, rule, artifact)));
  return named.length > 0 ? named : outlines;
}
