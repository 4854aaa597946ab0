/** Examples of the manual in the brands of the hub. */
import type { Example } from '../../manual/example-hub.ts';
import { type OnRequest, openOnRequest } from './on-request.ts';
import type { StudioState } from './studio-state.ts';

/** An example, and the brand in which it is shown. */
export interface ExampleWish {
  readonly example: Example;
  /** Folder in content/brands. */
  readonly brand: string;
}

export type Examples = OnRequest<ExampleWish>;

/** More than a chapter has. */
const MOST = 40;

/** Without `compile` no example is shown. `onShown`: told when one is there to be looked at. */
export function openExamples(
  compile: ((wish: ExampleWish) => Promise<StudioState>) | undefined,
  onShown: () => void,
): Examples {
  return openOnRequest({
    make: compile,
    keyOf: ({ example: { name, language, words }, brand }) => JSON.stringify([brand, language, name, words]),
    most: MOST,
    onShown,
  });
}
