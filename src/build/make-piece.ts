/** From a wish to artifacts: an edition for each segment, one rendering for each that differs. */
import path from 'node:path';
import type { Brand } from '../brand/brand.ts';
import { inChannel } from '../brand/in-channel.ts';
import type { LowerContext, Lowered, Piece, Rendered } from '../channels/channel.ts';
import { channels } from '../channels/index.ts';
import type { Findings } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import type { AdjustmentUse } from '../ir/adjustments.ts';
import type { Artifact, Loss } from '../ir/artifact.ts';
import type { Campaign } from '../ir/campaign.ts';
import type { Edition } from '../ir/edition.ts';
import { makeEdition } from '../parse/edition.ts';
import { languageOf } from '../parse/reader.ts';
import { keepBytesIn } from './cache/kept-bytes.ts';
import {
  isUnknown,
  type RenderCache,
  type RenderKey,
  renderThroughCache,
  whyRender,
} from './cache/render-cache.ts';
import type { Store } from './cache/store.ts';
import type { Wish } from './expand.ts';

/** A piece that is ready to be rendered: pure data but for the brand. */
export interface Task {
  readonly campaign: Campaign;
  readonly brand: Brand;
  readonly wish: Wish;
  /** Segments for which this very version is meant; empty for everybody. */
  readonly segments: readonly string[];
  readonly edition: Edition;
  readonly sides: Readonly<Record<string, Edition>>;
  /** The plan and what it leaves out. Sources alone are judged without it: it is made when it is first asked for. */
  readonly lowered: () => Lowered<unknown>;
  /** What became of the designer's adjustments, for all readers of this version. */
  readonly adjusted: () => readonly AdjustmentUse[];
}

export interface Made {
  readonly task: Task;
  readonly artifacts: readonly Artifact[];
  readonly rendered: Rendered;
  readonly losses: readonly Loss[];
  /** Whether it came from the cache. */
  readonly isFound: boolean;
}

interface Version {
  readonly segments: (string | undefined)[];
  readonly edition: Edition;
  readonly sides: Readonly<Record<string, Edition>>;
  /** Of segments that were lowered to be compared. */
  readonly adjusted: AdjustmentUse[];
}

/** The tasks of a wish: segments whose plans are equal share one. */
export function lowerWish(
  campaign: Campaign,
  wholeBrand: Brand,
  wish: Wish,
  host: Host,
  findings: Findings,
): Task[] {
  const brand = inChannel(wholeBrand, wish.channel);
  const channel = channels.get(wish.channel)!;
  const format = channel.formats[wish.format]!;
  const document = campaign.documents[wish.locale]!;
  const addresses = channel.sides?.(wish.format) ?? [];
  const context = (
    sides: Readonly<Record<string, Edition>>,
    segment: string | undefined,
  ): LowerContext<typeof format> => {
    const art =
      campaign.art[wish.format] ?? campaign.art[`${wish.channel}.${wish.format}`] ?? campaign.art.default;
    return {
      brand,
      format,
      formatName: wish.format,
      sides,
      alternates: alternatesOf(campaign, brand, wish),
      adjustments: adjustmentsFor(campaign, wish, segment),
      ...(art ? { art } : {}),
    };
  };
  const editionFor = (segment: string | undefined, address: string) =>
    makeEdition(
      campaign,
      brand,
      document,
      {
        locale: wish.locale,
        market: wish.market,
        channel: `${wish.channel}.${address}`,
        ...(wish.touchpoint ? { touchpoint: wish.touchpoint.id } : {}),
        ...(segment ? { segment } : {}),
      },
      host,
      findings,
    );

  const versions = new Map<string, Version>();
  for (const segment of wish.audience) {
    const edition = editionFor(segment, format.address ?? wish.format);
    const sides = Object.fromEntries(addresses.map((address) => [address, editionFor(segment, address)]));
    const nameless = Object.fromEntries(
      Object.entries(sides).map(([address, side]) => [address, anonymous(side)]),
    );
    const alone = wish.audience.length === 1;
    const compared = alone ? undefined : channel.lower(anonymous(edition), context(nameless, segment));
    const signature = compared ? JSON.stringify(compared.plan) : '';
    const known = versions.get(signature);
    const adjusted = compared?.adjusted ?? [];
    if (known) {
      known.segments.push(segment);
      known.adjusted.push(...adjusted);
    } else versions.set(signature, { segments: [segment], edition, sides, adjusted: [...adjusted] });
  }

  const split = versions.size > 1;
  return [...versions.values()].map(({ segments, edition, sides, adjusted }) => {
    const named = split ? edition : anonymous(edition);
    let made: Lowered<unknown> | undefined;
    const lowered = () => {
      made ??= channel.lower(named, context(sides, segments[0]));
      return made;
    };
    return {
      campaign,
      brand,
      wish,
      segments: split ? segments.filter((one) => one !== undefined) : [],
      edition: named,
      sides,
      lowered,
      adjusted: () => [...adjusted, ...(lowered().adjusted ?? [])],
    };
  });
}

/** The adjustments that are for the readers of a piece. */
function adjustmentsFor({ adjustments }: Campaign, wish: Wish, segment: string | undefined) {
  const is = (wanted: string | undefined, name: string | undefined) =>
    wanted === undefined || wanted === name;
  return (adjustments?.entries ?? []).filter(
    (one) =>
      is(one.locale, wish.locale) && is(one.touchpoint, wish.touchpoint?.id) && is(one.segment, segment),
  );
}

/** Takes what was rendered and answers what ships: a piece made by hand in its place. */
export type Replace = (rendered: Rendered) => Promise<Rendered>;

/** Renders a task, or finds it rendered. A channel that throws is our failure; the cause names the piece. */
export async function renderTask(
  task: Task,
  host: Host,
  cache?: RenderCache,
  replace?: Replace,
): Promise<Made> {
  const { wish } = task;
  const channel = channels.get(wish.channel)!;
  const format = channel.formats[wish.format]!;
  const keep = cache && keepBytesIn(cache.store);
  const render = (brand: Brand, from: Host) =>
    channel.render(task.lowered().plan, {
      brand,
      format,
      formatName: wish.format,
      host: from,
      ...(keep && { keep }),
    });
  let rendered: Rendered;
  let isFound = false;
  try {
    if (cache) {
      ({ rendered, isFound } = await renderThroughCache(keyOf(task), task.brand, host, cache, render));
    } else rendered = await render(task.brand, host);
  } catch (cause) {
    throw new Error(`“${pathOf(task, { extension: '…' })}” could not be rendered.`, { cause });
  }
  const own = rendered;
  if (replace) rendered = await replace(own);
  const artifacts = rendered.pieces.map((piece) => artifactOf(task, piece));
  // What a hand has left out is not known.
  const planned = rendered === own ? task.lowered().dropped : [];
  const losses = [...planned, ...(rendered.dropped ?? [])];
  return { task, artifacts, rendered, losses, isFound };
}

/** Why a task would be rendered; undefined when its result is kept. */
export function whyRenderTask(task: Task, host: Host, store: Store): string | undefined {
  return whyRender(keyOf(task), task.brand, host, store);
}

/** Those that were never drawn as they are now before the others, for somebody who waits to see what a save has changed. */
export function newFirst(tasks: readonly Task[], store: Store): readonly Task[] {
  const isNew = new Map(tasks.map((task) => [task, isUnknown(keyOf(task), task.brand, store)]));
  return tasks.toSorted((a, b) => Number(isNew.get(b)) - Number(isNew.get(a)));
}

const keys = new WeakMap<Task, RenderKey>();

function keyOf(task: Task): RenderKey {
  const { channel, format } = task.wish;
  const key = keys.get(task) ?? { channel, format, plan: task.lowered().plan, path: nameOf(task) };
  keys.set(task, key);
  return key;
}

/** The path of what a task makes, without an ending. */
export function nameOf(task: Task): string {
  return pathOf(task, { extension: '' }).replace(/\.$/, '');
}

/** `<channel>/<brand>/<campaign>/<locale>[.<segment>]/[<touchpoint>.]<format>.<ext>` */
export function pathOf(task: Task, piece: Pick<Piece, 'extension' | 'name'>): string {
  const { wish, campaign, brand } = task;
  const locale = folderOf(campaign, brand, wish.market, wish.locale);
  const readers = task.segments.length > 0 ? `.${task.segments.join('+')}` : '';
  const folder = `${wish.channel}/${brand.id}/${campaign.slug}/${locale}${readers}`;
  // A supporting file may stand beside the pieces that share it: `../../fonts/figtree-400.woff2`.
  if (piece.name) return path.posix.normalize(`${folder}/${withExtension(piece.name, piece.extension)}`);
  return `${folder}/${wish.touchpoint ? `${wish.touchpoint.id}.` : ''}${wish.format}.${piece.extension}`;
}

function withExtension(name: string, extension: string): string {
  return name.endsWith(`.${extension}`) ? name : `${name}.${extension}`;
}

function artifactOf(task: Task, piece: Piece): Artifact {
  const { wish, campaign, brand, segments } = task;
  const { extension: _extension, name: _name, ...rest } = Object.getOwnPropertyDescriptors(piece);
  // Copied as described, not as read: the bytes of a stored piece stay on disk.
  const artifact = Object.defineProperties({} as Omit<Piece, 'extension' | 'name'>, rest);
  return Object.assign(artifact, {
    path: pathOf(task, piece),
    brand: brand.id,
    campaign: campaign.slug,
    locale: wish.locale,
    market: wish.market,
    channel: wish.channel,
    format: wish.format,
    ...(wish.touchpoint ? { touchpoint: wish.touchpoint.id } : {}),
    ...(segments.length > 0 ? { segment: segments.join('+') } : {}),
  });
}

/** The edition without the name of its segment, which no plan should depend on but through the words. */
function anonymous(edition: Edition): Edition {
  const { segment: _segment, ...selection } = edition.selection;
  return { ...edition, selection };
}

/** Where the same words stand in other locales of the same market. */
function alternatesOf(campaign: Campaign, brand: Brand, { market }: Wish): Record<string, string> {
  return Object.fromEntries(
    campaign.locales.map((locale) => [
      languageOf(brand, market, locale),
      `/${brand.id}/${campaign.slug}/${folderOf(campaign, brand, market, locale)}/`,
    ]),
  );
}

/** The main market's folders are called by locale; those of others by language and region. */
function folderOf(campaign: Campaign, brand: Brand, market: string, locale: string): string {
  return market === campaign.markets[0] ? locale : languageOf(brand, market, locale);
}
