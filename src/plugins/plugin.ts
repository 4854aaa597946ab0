/**
 * What a hub may add to Diapason by code of its own: `diapason.config.ts` lists it, `install.ts` puts it into the
 * tables beside what is built in. docs/plugins.md is the manual.
 */
import type { Channel, FormatBase } from '../channels/channel.ts';
import type { Arrangement } from '../draw/pictures/arrangement.ts';
import type { Template } from '../draw/template.ts';
import type { BlockDefinition } from '../ir/blocks/block.ts';
import type { Rule } from '../rules/rule.ts';

/**
 * Version of everything in this file and of the shapes that it names. A plugin says which one it was written for;
 * another one is refused before any of its code is used. docs/stability.md says what changes it.
 */
export const PLUGIN_API = 1;

/** Additions, each by its kind. A name that is taken, by Diapason or by another plugin, is refused. */
export interface Additions {
  /** Tags that authors may write in MDX: `defineBlock`. */
  readonly blocks?: readonly BlockDefinition[];
  /** Promises that are checked like our own, and set in brand.rules.json: `defineRule`. */
  readonly rules?: readonly Rule[];
  /** Ways to the customer, built when campaign.yaml asks for them: `defineChannel`. */
  readonly channels?: readonly Channel<FormatBase, unknown>[];
  /** Layouts that are computed, for formats that a brand has not drawn itself: `defineTemplate`. */
  readonly templates?: readonly Template[];
  /** Kinds of pictures drawn in code, for `layouts/pictures.yaml`: `defineArrangement`. */
  readonly arrangements?: readonly Arrangement[];
}

/** A set of additions under one name, such as a package from npm. */
export interface Plugin extends Additions {
  readonly api: number;
  /** For messages, and as npm knows it: `diapason-countdown`. */
  readonly name: string;
}

/** `diapason.config.ts`: the hub's own additions, and those of others. */
export interface Config extends Additions {
  readonly api: number;
  readonly plugins?: readonly Plugin[];
  /**
   * Astro pages of one's own, by address: `{ '/404': './pages/404.astro' }`. Paths are relative to the hub. The pages
   * of campaigns themselves cannot be overridden: the rules have read those that ship.
   */
  readonly pages?: Readonly<Record<string, string>>;
}

/** Declares `diapason.config.ts`, so that an editor completes and checks it. Gives back what it is given. */
export function defineConfig(config: Config): Config {
  return config;
}

/** Declares a plugin that others may list under `plugins`. Gives back what it is given. */
export function definePlugin(plugin: Plugin): Plugin {
  return plugin;
}

/**
 * Declares a channel. `Format` is what its formats say of themselves, `Plan` the plain data between `lower` and
 * `render`.
 */
export function defineChannel<Format extends FormatBase, Plan>(
  channel: Channel<Format, Plan>,
): Channel<FormatBase, unknown> {
  // The pipeline hands each plan back to the channel that it came from.
  return channel as unknown as Channel<FormatBase, unknown>;
}
