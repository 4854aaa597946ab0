/** The room around the pictures of a page, on every screen on which its sheets make a difference. */
import type { DefaultTreeAdapterTypes } from 'parse5';
import { type Room, roomAround } from './around.ts';
import { Cascade } from './cascade.ts';
import { Flow } from './flow.ts';
import type { Screen } from './media.ts';
import type { Element } from './selector.ts';

/** The narrowest phone and a wide screen. Between those, and where a sheet turns, rooms grow or shrink steadily. */
const SCREENS_PX = [320, 1920] as const;
/** A sheet that changes more often than that is nobody's. */
const MOST_SCREENS = 24;

export class RoomReader {
  readonly #cascade: Cascade;
  readonly #screens: readonly Flow[];

  constructor(document: DefaultTreeAdapterTypes.Document) {
    this.#cascade = new Cascade(document);
    const [narrowest, widest] = [SCREENS_PX[0], SCREENS_PX.at(-1)!];
    const turns = this.#cascade.turns.filter((px) => px > narrowest && px < widest).slice(0, MOST_SCREENS);
    const widths = [...new Set([...SCREENS_PX, ...turns])].sort((a, b) => a - b);
    this.#screens = widths.flatMap((widthPx) =>
      (['light', 'dark'] as const).map((scheme): Flow => {
        const screen: Screen = { widthPx, scheme };
        return new Flow(this.#cascade, screen);
      }),
    );
  }

  /** Each that differs from the others, the narrowest screen first. */
  around(picture: Element): readonly Room[] {
    const found = new Map<string, Room>();
    for (const flow of this.#screens) {
      const room = roomAround(picture, flow);
      if (!room) continue;
      const { screenPx, ...rest } = room;
      const key = JSON.stringify(rest);
      if (!found.has(key)) found.set(key, { screenPx, ...rest });
    }
    return [...found.values()];
  }
}
