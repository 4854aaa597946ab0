/** Who follows a run: the line of progress, programs that read it as JSON, the profile, the summary. */
import type { BuildEvent } from '../../build/events.ts';

export interface Hearer {
  /** What is being done now, in words: “building the site”. */
  at?(stage: string): void;
  tell?(event: BuildEvent): void;
  /** Nothing more will come for now; what was drawn is taken back. */
  end?(): void;
}

/** All of them as one. */
export function together(hearers: readonly Hearer[]): Required<Hearer> {
  return {
    at: (stage) => {
      for (const one of hearers) one.at?.(stage);
    },
    tell: (event) => {
      for (const one of hearers) one.tell?.(event);
    },
    end: () => {
      for (const one of hearers) one.end?.();
    },
  };
}
