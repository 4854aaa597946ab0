/**
 * What is made only when a page asks for it: each is kept until the hub changes, and the last good one stays on screen
 * while the next is made.
 */
import { nextShown, nothingShown, type Shown, type StudioState } from './studio-state.ts';

export interface OnRequest<Wish> {
  /** What there is of it. Asking sets it going where there is none, or where it is of an earlier run. */
  of(wish: Wish): Shown | 'composing' | 'impossible';
  /** What there is of it, without asking for more. `isStale`: asking would make it anew. */
  peek(wish: Wish): { readonly shown?: Shown; readonly isStale: boolean; readonly isImpossible: boolean };
  /** All that are known, for files by their path. */
  all(): readonly Shown[];
  /** The hub has changed. */
  makeStale(): void;
}

export interface OnRequestOptions<Wish> {
  /** Without it every wish is impossible. */
  readonly make: ((wish: Wish) => Promise<StudioState>) | undefined;
  /** The same for the same wish. */
  keyOf(wish: Wish): string;
  /** Those that were looked at longest ago go first; each holds its pieces by their place on disk. */
  readonly most: number;
  /** Told when one is there to be looked at. */
  onShown(): void;
}

interface Entry {
  shown?: Shown;
  isStale: boolean;
  isMaking: boolean;
  isImpossible: boolean;
}

export function openOnRequest<Wish>({ make, keyOf, most, onShown }: OnRequestOptions<Wish>): OnRequest<Wish> {
  const entries = new Map<string, Entry>();

  const start = async (entry: Entry, wish: Wish) => {
    entry.isMaking = true;
    entry.isStale = false;
    try {
      const state = await make!(wish);
      entry.shown = nextShown(entry.shown ?? nothingShown, state);
      entry.isImpossible = entry.shown.artifacts.length === 0;
    } catch {
      // The run of the hub itself says what is wrong with it; here it only cannot be shown.
      entry.isImpossible = entry.shown === undefined;
    }
    entry.isMaking = false;
    onShown();
  };

  return {
    of(wish) {
      if (!make) return 'impossible';
      const key = keyOf(wish);
      const entry = entries.get(key) ?? { isStale: true, isMaking: false, isImpossible: false };
      entries.delete(key);
      entries.set(key, entry);
      for (const oldest of [...entries.keys()].slice(0, -most)) entries.delete(oldest);
      if (entry.isStale && !entry.isMaking) void start(entry, wish);
      if (entry.isImpossible) return 'impossible';
      return entry.shown ?? 'composing';
    },
    peek(wish) {
      const entry = entries.get(keyOf(wish));
      const { isStale = true, isImpossible = false, shown } = entry ?? {};
      return { isStale, isImpossible, ...(shown && !isImpossible && { shown }) };
    },
    all: () => [...entries.values()].flatMap(({ shown }) => shown ?? []),
    makeStale() {
      for (const entry of entries.values()) entry.isStale = true;
    },
  };
}
