/** What a build tells of its work while it goes on: for progress, for the costs it remembers, for traces. */

/** In the order in which a campaign goes through them; the last three belong to the whole hub. */
export const taskNames = [
  'find',
  'read',
  'lower',
  'render',
  'check',
  'check sources',
  'check release',
  'pages',
  'report',
  'write',
] as const;
export type TaskName = (typeof taskNames)[number];

export type BuildEvent =
  /** Campaigns of which something must be made: all that were not found whole. */
  | { readonly kind: 'missing'; readonly campaigns: number }
  /** `pages`: pieces among them that are pages of the site. */
  | {
      readonly kind: 'planned';
      readonly campaign: string;
      readonly pieces: number;
      readonly pages: number;
    }
  | {
      readonly kind: 'done';
      readonly task: TaskName;
      /** A piece's path without its ending, or a campaign's folder. */
      readonly name: string;
      /** The folder of the campaign that it belongs to. */
      readonly folder?: string;
      /** `email/html`: pieces of one kind cost alike. */
      readonly format?: string;
      readonly beganMs: number;
      readonly tookMs: number;
      /** Its result came from the cache. */
      readonly found?: boolean;
      /** Number of the thread that did it; 0 is the main one. */
      readonly thread?: number;
    };

/** Hears of the work, and knows the time: milliseconds, of any epoch that all threads share. */
export interface Listener {
  readonly clock: () => number;
  readonly tell: (event: BuildEvent) => void;
}

/** For callers who do not want to know. */
export const nobody: Listener = { clock: () => 0, tell: () => {} };

/** Does the work and tells how long it took. `describe` may add what is known only afterwards. */
export async function timed<T>(
  { clock, tell }: Listener,
  task: TaskName,
  name: string,
  work: () => T | Promise<T>,
  describe: (value: T) => { readonly found?: boolean; readonly format?: string } = () => ({}),
): Promise<T> {
  const beganMs = clock();
  const value = await work();
  tell({ kind: 'done', task, name, beganMs, tookMs: clock() - beganMs, ...describe(value) });
  return value;
}

/** Says of all that is told from now on to which campaign it belongs. */
export function ofCampaign({ clock, tell }: Listener, folder: string): Listener {
  return { clock, tell: (event) => tell(event.kind === 'done' ? { ...event, folder } : event) };
}
