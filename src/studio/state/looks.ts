/** Campaigns in the look of other brands, to be compared. */
import { type OnRequest, openOnRequest } from './on-request.ts';
import type { StudioState } from './studio-state.ts';

export interface Look {
  /** Folder in content/campaigns. */
  readonly folder: string;
  /** Folder in content/brands. */
  readonly brand: string;
}

export type Looks = OnRequest<Look>;

/** Without `compile` every look is impossible. `onShown`: told when one is there to be looked at. */
export function openLooks(
  compile: ((look: Look) => Promise<StudioState>) | undefined,
  onShown: () => void,
): Looks {
  return openOnRequest({
    make: compile,
    keyOf: ({ brand, folder }) => `${brand}/${folder}`,
    most: 4,
    onShown,
  });
}
