/** Templates: layouts that are computed for a brand and a room, in place of a file in the brand's `layouts/`. */
import type { z } from 'zod';
import type { Brand } from '../brand/brand.ts';
import { type Layout, layoutFor, layoutSchema } from '../brand/layouts.ts';
import type { Frame } from './plan.ts';

/** The piece that a layout is wanted for. Lengths are in `unit`: px, or mm in print. */
export interface Room {
  readonly channel: string;
  /** `instagram.portrait`, `postcard.front` */
  readonly format: string;
  readonly width: number;
  readonly height: number;
  readonly unit: 'px' | 'mm';
  /** Parts at the edges on which a network lays its own signs, or which it crops. 0 where there are none. */
  readonly safe: Edges;
  /** Whether the campaign has a picture for it. */
  readonly hasPicture: boolean;
}

/** Lengths from each edge. */
export interface Edges {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

const noEdges: Edges = { top: 0, right: 0, bottom: 0, left: 0 };

/** A layout as it would be written in `layouts/<channel>.yaml`. */
export type LayoutInput = z.input<typeof layoutSchema>;

export interface Template {
  /** What a campaign's `art` calls it by: `big-figure`. */
  readonly name: string;
  /** For lists, in one sentence. */
  readonly summary: string;
  /** Whether it serves a format that the brand has not drawn, without being asked for by name. Default: never. */
  serves?(room: Room, brand: Brand): boolean;
  /** Pure: the same brand and room give the same layout. */
  layout(room: Room, brand: Brand): LayoutInput;
}

/** Declares a template. Gives back what it is given. */
export function defineTemplate(template: Template): Template {
  return template;
}

const templates = new Map<string, Template>();

/** Those that the hub's plugins brought; none of them is ours. */
export function addTemplates(added: readonly Template[]) {
  for (const one of added) templates.set(one.name, one);
}

export function templateNames(): readonly string[] {
  return [...templates.keys()];
}

export interface LayoutRequest {
  readonly brand: Brand;
  readonly channel: string;
  readonly format: string;
  readonly frame: Frame;
  /** Arrangement that the campaign's `art` asks for. */
  readonly art?: string | undefined;
  readonly hasPicture: boolean;
  /** In px. Default: none. */
  readonly safe?: Edges;
}

const millimetre = 72 / 25.4;

/**
 * The layout of a piece: the brand's own in the arrangement asked for, else the template of that name, else the
 * brand's own, else a template that serves. Undefined where the format has neither.
 */
export function chooseLayout(request: LayoutRequest): Layout | undefined {
  const { brand, channel, format, art } = request;
  const { formats } = brand.layouts;
  const named = art === undefined ? undefined : templates.get(art);
  if (named && !formats[`${channel}.${format}/${art}`]) return made(named, request);
  const own = layoutFor(brand.layouts, channel, format, art);
  if (own) return own;
  const room = roomOf(request);
  for (const template of templates.values())
    if (template.serves?.(room, brand)) return made(template, request);
  return undefined;
}

function made(template: Template, request: LayoutRequest): Layout {
  return layoutSchema.parse(template.layout(roomOf(request), request.brand));
}

function roomOf({ channel, format, frame, hasPicture, safe = noEdges }: LayoutRequest): Room {
  const per = frame.unit === 'pt' ? millimetre : 1;
  return {
    channel,
    format,
    width: frame.width / per,
    height: frame.height / per,
    unit: frame.unit === 'pt' ? 'mm' : 'px',
    safe,
    hasPicture,
  };
}
