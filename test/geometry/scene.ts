/** Pieces of the demo as rules see them, to be spoiled in one respect at a time. */
import { social } from '../../src/channels/social/index.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { crossings } from '../../src/draw/crossings.ts';
import type { DisplayItem, DisplayList, Matrix } from '../../src/draw/display-list.ts';
import { marksOf } from '../../src/draw/marks.ts';
import type { Artifact, Mark, Size } from '../../src/ir/artifact.ts';
import type { Extracted } from '../../src/readback/extracted.ts';
import { extract } from '../../src/readback/index.ts';
import { rules } from '../../src/rules/index.ts';
import type { ArtifactSubject, Rule } from '../../src/rules/rule.ts';
import { runArtifactRules } from '../../src/rules/run.ts';
import { logoNames } from '../../src/rules/shared/logos.ts';
import { draw, editionOf, host, type Piece, pieces } from '../draw/demo.ts';

/** The rules whose faults are planted here. */
const judged: readonly Rule[] = rules.filter(({ id }) =>
  [
    'visual/logo-has-its-space',
    'visual/nothing-is-cut-off',
    'visual/words-do-not-collide',
    'visual/words-keep-clear-of-drawings',
    'visual/pictures-are-sharp-enough',
    'visual/looks-come-from-tokens',
    'email/styles-are-literal',
    'visual/lines-break-by-sense',
    'visual/ink-starts-at-the-margin',
    'visual/sizes-make-a-hierarchy',
  ].includes(id),
);

export interface Scene {
  readonly piece: Piece;
  readonly list: DisplayList;
}

const drawn = pieces.map((piece): Scene => ({ piece, list: draw(piece).list }));

export function scenes(wanted: (scene: Scene) => boolean = () => true): readonly Scene[] {
  return drawn.filter(wanted);
}

/** What the rules say of a list, or of its marks changed by hand. */
export function judge(
  { piece, list }: Scene,
  change: {
    readonly marks?: (marks: readonly Mark[]) => readonly Mark[];
    readonly pictures?: ReadonlyMap<string, Size>;
  } = {},
): Promise<readonly Diagnostic[]> {
  const marks = marksOf(list, change.pictures ? { pictures: change.pictures } : {});
  const [channel, ...rest] = piece.format.split('.');
  const safe = social.formats[rest.join('.')]?.safePx;
  return run(piece, {
    channel: channel!,
    format: rest.join('.'),
    mime: 'image/png',
    body: new Uint8Array(),
    width: list.width,
    height: list.height,
    unit: 'px',
    marks: change.marks?.(marks) ?? marks,
    ...(safe &&
      channel === 'social' && {
        data: { safeTop: safe.top, safeRight: safe.right, safeBottom: safe.bottom, safeLeft: safe.left },
      }),
    list,
  });
}

/** What the rules say of a page or an email, and of drawings beside it. */
export async function judgeText(
  piece: Piece,
  channel: 'web' | 'email',
  html: string,
  beside: readonly Beside[] = [],
): Promise<readonly Diagnostic[]> {
  return run(piece, { channel, format: 'page', mime: 'text/html', body: html, marks: [], beside });
}

/** A file beside a page: a drawing with its text, or a picture of a size. */
interface Beside {
  readonly path: string;
  readonly mime: string;
  readonly body?: string;
  readonly width?: number;
  readonly height?: number;
}

type Described = Pick<Artifact, 'channel' | 'format' | 'mime' | 'body' | 'marks'> &
  Partial<Artifact> & {
    readonly list?: DisplayList;
    readonly beside?: readonly Beside[];
  };

async function run(piece: Piece, { list, beside = [], ...given }: Described): Promise<readonly Diagnostic[]> {
  const { brand, campaign, locale } = piece;
  const shared = { brand: brand.id, campaign: campaign.slug, locale, market: 'FR' };
  const artifact: Artifact = { ...shared, path: 'piece', ...given };
  const nothing: Extracted = { path: 'piece', text: '', links: [], codes: [] };
  const files = beside.map(async ({ body, ...file }) => {
    const looks = body === undefined ? undefined : (await extract({ ...artifact, ...file, body })).looks;
    return { ...file, ...(looks && { looks }) };
  });
  const subject: ArtifactSubject = {
    campaign,
    brand,
    now: host.now,
    artifact,
    edition: editionOf(piece),
    sides: {},
    extracted: given.mime === 'text/html' ? await extract(artifact, logoNames(piece.brand)) : nothing,
    troubles: list ? crossings(list, brand) : [],
    beside: await Promise.all(files),
  };
  return runArtifactRules(subject, judged);
}

/** Some items moved, as if the layout had placed them elsewhere. */
export function moved(
  list: DisplayList,
  which: (item: DisplayItem) => boolean,
  dx: number,
  dy: number,
): DisplayList {
  return { ...list, items: list.items.map((item) => (which(item) ? shifted(item, dx, dy) : item)) };
}

function shifted(item: DisplayItem, dx: number, dy: number): DisplayItem {
  const at = <T extends { readonly x: number; readonly y: number }>(box: T): T => ({
    ...box,
    x: box.x + dx,
    y: box.y + dy,
  });
  if (item.type === 'text')
    return { ...item, x: item.x + dx, baseline: item.baseline + dy, ...(item.ink && { ink: at(item.ink) }) };
  if (item.type !== 'path') return at(item);
  const [a, b, c, d, e, f] = item.matrix ?? [1, 0, 0, 1, 0, 0];
  const matrix: Matrix = [a, b, c, d, e + dx, f + dy];
  return { ...item, matrix, ...(item.box && { box: at(item.box) }) };
}

export const isLogo = (item: DisplayItem): boolean =>
  (item.type === 'path' && item.role === 'logo') || (item.type === 'placed' && item.kind === 'logo');

export const isOfSlot =
  (slot: string) =>
  (item: DisplayItem): boolean =>
    item.type === 'text' && item.slot === slot;

/** The ink of all lines of a slot. */
export function inkOfSlot({ items }: DisplayList, slot: string) {
  const inks = items.flatMap((item) =>
    item.type === 'text' && item.slot === slot && item.ink ? [item.ink] : [],
  );
  const left = Math.min(...inks.map((ink) => ink.x));
  const top = Math.min(...inks.map((ink) => ink.y));
  return {
    x: left,
    y: top,
    width: Math.max(...inks.map((ink) => ink.x + ink.width)) - left,
    height: Math.max(...inks.map((ink) => ink.y + ink.height)) - top,
  };
}

export function logoOf({ items }: DisplayList) {
  const logo = items.find((item) => item.type === 'placed' && item.kind === 'logo');
  if (logo?.type !== 'placed') throw new Error('The piece has no logo.');
  return logo;
}

/** mulberry32: the same seed, the same faults. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
