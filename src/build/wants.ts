/** What a run is narrowed to. */

/** What can be narrowed on the command line. */
export type FilterKind = 'brand' | 'campaign' | 'locale' | 'segment' | 'touchpoint' | 'channel' | 'format';

/** Whether a name of a kind is wanted. */
export type Wants = (kind: FilterKind, name: string) => boolean;

export type Asked = readonly [FilterKind, string];

/**
 * The same filter, and a list of the names it has been asked about since. Without those of campaigns: who opens a hub asks
 * about all of them, and a list of a thousand with each of a thousand campaigns fills the memory.
 */
export function askedOf(wants: Wants): { readonly wants: Wants; readonly asked: () => readonly Asked[] } {
  const seen = new Map<string, Asked>();
  return {
    wants(kind, name) {
      if (kind !== 'campaign') seen.set(`${kind} ${name}`, [kind, name]);
      return wants(kind, name);
    },
    asked: () => [...seen.values()],
  };
}
