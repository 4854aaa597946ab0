/**
 * Pins over a picture or a sheet: the place framed, the number of the finding at its corner. Places are shares of the
 * picture, so they hold at every zoom; numbers keep their size.
 */
import type { Region } from '../../../diagnostic.ts';
import type { Pin } from '../../state/pins.ts';
import type { ShownArtifact } from '../../state/studio-state.ts';
import { findingsWords } from '../../words/findings.ts';
import { html, type Markup } from '../markup.ts';
import { type PageContext, say } from '../page-context.ts';

/** The part of the artifact that is in sight, in its unit. */
export interface Sight {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Side of a sheet, from 1. */
  readonly page?: number;
}

/** Numbers at one corner stand beside each other. */
const STEP_PX = 26;

export function pinsView(artifact: ShownArtifact, sight: Sight, context: PageContext): Markup | false {
  if (!context.pins) return false;
  const { page = 1 } = sight;
  const corners = new Map<string, number>();
  const views = context.pins.on(artifact).flatMap((pin) => {
    const boxes = pin.boxes.filter((box) => (box.page ?? 1) === page);
    return boxes.length === 0 ? [] : pinView(pin, boxes, sight, corners, context);
  });
  const { pins } = say(findingsWords, context);
  return html`<svg class="pins" data-swap="pins-${page}-${artifact.path}"${views.length > 0 && html` role="group" aria-label="${pins}"`}>${views}</svg>`;
}

/** Whether the pin stands on a picture of the artifact; else it stands in the line under its name. */
export function isPlaced({ mime, width, height }: ShownArtifact, { boxes }: Pin): boolean {
  const isSeen = mime.startsWith('image/') || mime === 'application/pdf';
  return isSeen && width !== undefined && height !== undefined && boxes.length > 0;
}

function pinView(
  { number, severity, message }: Pin,
  boxes: readonly Region[],
  sight: Sight,
  corners: Map<string, number>,
  context: PageContext,
): Markup {
  const across = (x: number) => share(x - sight.x, sight.width);
  const down = (y: number) => share(y - sight.y, sight.height);
  const [first] = boxes as [Region, ...Region[]];
  const [x, y] = [within(across(first.x)), within(down(first.y))];
  const corner = `${Math.round(x / 4)} ${Math.round(y / 4)}`;
  const before = corners.get(corner) ?? 0;
  corners.set(corner, before + 1);
  const label = `${say(findingsWords, context).number} ${number}, ${context.words[severity]}`;
  return html`<a class="pin ${severity}" href="#finding-${number}" data-pin="${number}" aria-label="${label}"><title>${number}. ${message}</title>${boxes.map(
    (box) =>
      html`<rect x="${percent(across(box.x))}" y="${percent(down(box.y))}" width="${percent(share(box.width, sight.width))}" height="${percent(share(box.height, sight.height))}"/>`,
  )}<g transform="translate(${before * STEP_PX} 0)"><circle class="reach" cx="${percent(x)}" cy="${percent(y)}" r="12"/><circle class="dot" cx="${percent(x)}" cy="${percent(y)}" r="9"/><text x="${percent(x)}" y="${percent(y)}" dy="4">${number}</text></g></a>`;
}

function share(length: number, whole: number): number {
  return whole > 0 ? (100 * length) / whole : 0;
}

/** A number at the very edge would be cut. */
function within(value: number): number {
  return Math.min(94, Math.max(2, value));
}

function percent(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}
