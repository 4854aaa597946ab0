/**
 * Campaigns in the look of other brands, to be compared. Each is made when a page asks for it, kept until the hub
 * changes, and the last good one stays on screen while the next is made.
 */
import { nextShown, nothingShown, type Shown, type StudioState } from './studio-state.ts';

export interface Look {
  /** Folder in content/campaigns. */
  readonly folder: string;
  /** Folder in content/brands. */
  readonly brand: string;
}

export interface Looks {
  /** What there is of it. Asking sets it going where there is none, or where it is of an earlier run. */
  of(look: Look): Shown | 'composing' | 'impossible';
  /** All that are known, for files by their path. */
  all(): readonly Shown[];
  /** The hub has changed. */
  makeStale(): void;
}

/** Those that were looked at longest ago go first; each holds its pieces by their place on disk. */
const MOST = 4;

interface Entry {
  shown?: Shown;
  isStale: boolean;
  isMaking: boolean;
  isImpossible: boolean;
}

/** `onShown`: told when one is there to be looked at. Without `compile` every look is impossible. */
export function openLooks(
  compile: ((look: Look) => Promise<StudioState>) | undefined,
  onShown: () => void,
): Looks {
  const entries = new Map<string, Entry>();

  const make = async (entry: Entry, look: Look) => {
    entry.isMaking = true;
    entry.isStale = false;
    try {
      const state = await compile!(look);
      entry.shown = nextShown(entry.shown ?? nothingShown, state);
      entry.isImpossible = entry.shown.artifacts.length === 0;
    } catch {
      // The run of the campaign itself says what is wrong with it; here it only cannot be shown.
      entry.isImpossible = entry.shown === undefined;
    }
    entry.isMaking = false;
    onShown();
  };

  return {
    of(look) {
      if (!compile) return 'impossible';
      const key = `${look.brand}/${look.folder}`;
      const entry = entries.get(key) ?? { isStale: true, isMaking: false, isImpossible: false };
      entries.delete(key);
      entries.set(key, entry);
      for (const oldest of [...entries.keys()].slice(0, -MOST)) entries.delete(oldest);
      if (entry.isStale && !entry.isMaking) void make(entry, look);
      if (entry.isImpossible) return 'impossible';
      return entry.shown ?? 'composing';
    },
    all: () => [...entries.values()].flatMap(({ shown }) => shown ?? []),
    makeStale() {
      for (const entry of entries.values()) entry.isStale = true;
    },
  };
}
