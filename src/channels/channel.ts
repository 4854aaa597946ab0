/** One type for both kinds of channel. `lower` decides, purely; `render` is the only heavy half. */
import type { Brand } from '../brand/brand.ts';
import type { Host } from '../host.ts';
import type { Adjustment, AdjustmentUse } from '../ir/adjustments.ts';
import type { Loss, Mark, Stored, Trouble } from '../ir/artifact.ts';
import type { Edition } from '../ir/edition.ts';
import type { HandMade } from '../ir/overrides.ts';

export type { Trouble } from '../ir/artifact.ts';

export interface FormatBase {
  /** One line for `diapason list` and the generated page of formats. */
  readonly summary: string;
  /** Dotted address within the channel of the words it takes: `postcard.back`. Default: the format's own name. */
  readonly address?: string;
}

export interface Lowered<Plan> {
  readonly plan: Plan;
  readonly dropped: readonly Loss[];
  /** What became of the designer's adjustments of its pictures. Default: it has none. */
  readonly adjusted?: readonly AdjustmentUse[];
}

/** One file of a rendered format. */
export interface Piece {
  /** Of the file name, without a dot: `html`, `png`, `pdf`, `txt`. */
  readonly extension: string;
  /** Replaces `<touchpoint>.<format>` in the file name, for supporting files: `images/grains-600.png`. */
  readonly name?: string;
  readonly mime: string;
  readonly body: string | Uint8Array;
  readonly marks: readonly Mark[];
  readonly width?: number;
  readonly height?: number;
  readonly unit?: 'px' | 'mm';
  readonly url?: string;
  readonly data?: Readonly<Record<string, string | number | boolean>>;
  readonly supporting?: boolean;
  readonly handMade?: HandMade;
  readonly stored?: Stored;
}

export interface Rendered {
  /** The first is the piece itself; others support it. */
  readonly pieces: readonly Piece[];
  readonly troubles: readonly Trouble[];
  readonly dropped?: readonly Loss[];
}

export interface Channel<F extends FormatBase = FormatBase, Plan = unknown> {
  readonly name: string;
  readonly summary: string;
  /** `flow` draws the blocks in order, `canvas` places slots in a layout, `short` is text alone. */
  readonly kind: 'flow' | 'canvas' | 'short';
  readonly formats: Readonly<Record<string, F>>;
  /**
   * Addresses, relative to the channel, whose words one format reads beside its own: a postcard reads
   * `postcard.front` and `postcard.back`. Each becomes an edition in `context.sides`.
   */
  sides?(format: string): readonly string[];
  /**
   * Names, relative to the channel, of the pictures of a format that a layout draws and a designer may adjust:
   * `postcard.front`. Default: of a canvas channel the format's own, of others none.
   */
  pictures?(format: string): readonly string[];
  lower(edition: Edition, context: LowerContext<F>): Lowered<Plan>;
  render(plan: Plan, context: RenderContext<F>): Promise<Rendered>;
  /** Loads what `render` will need, in a process that has the time before it is asked. */
  warm(): Promise<unknown>;
}

export interface LowerContext<F> {
  readonly brand: Brand;
  readonly format: F;
  readonly formatName: string;
  /** Editions for the addresses of `sides`, by address. */
  readonly sides: Readonly<Record<string, Edition>>;
  /** Arrangement the campaign's `art` asks for, if any. */
  readonly art?: string;
  /** The designer's last word, for the readers of this edition. */
  readonly adjustments?: readonly Adjustment[];
  /** Other places where this campaign can be read: hreflang alternates, by locale. */
  readonly alternates?: Readonly<Record<string, string>>;
}

export interface RenderContext<F> {
  readonly brand: Brand;
  readonly format: F;
  readonly formatName: string;
  readonly host: Host;
  /** Where costly parts are kept from run to run. Default: nowhere. */
  readonly keep?: Keep;
}

/**
 * Bytes made from what `key` says in full, perhaps by an earlier run: a photograph is encoded again when it or its
 * settings change, not when a word beside it does.
 */
export type Keep = (key: string, make: () => Promise<Uint8Array>) => Promise<Uint8Array>;

/** What `lowerCanvas` needs to know of the adjustments of a picture with these names; nothing where there are none. */
export function adjustmentsFor(
  { adjustments = [] }: Pick<LowerContext<unknown>, 'adjustments'>,
  ...names: readonly string[]
): { readonly names: readonly string[]; readonly adjustments: readonly Adjustment[] } | undefined {
  return adjustments.length > 0 ? { names, adjustments } : undefined;
}
