/** Properties that read from the store each time they are asked for, so that memory does not grow with the hub. */
import type { Mark, Stored } from '../../ir/artifact.ts';
import { LostFromCache } from './mend.ts';
import type { Store } from './store.ts';

/** Where the marks of an object lie: a name that nobody sees who copies or compares what it shows. */
const MARKS_HASH = Symbol('hash of the marks');

interface Readings {
  readonly text: PropertyDescriptor;
  readonly bytes: PropertyDescriptor;
  readonly marks: PropertyDescriptor;
}

/**
 * One getter of each kind for a store: objects with the same getters share their shape. With getters of its own each
 * would be a table by itself: 1.7 kB for every file of a hub, and not 0.7 (measured).
 */
const readingsOf = new WeakMap<Store, Readings>();

/** `body` of an object that says in `stored` where it lies. Asked for what is no longer there, it throws `LostFromCache`. */
export function lazyBody(store: Store, isText: boolean): PropertyDescriptorMap {
  const { text, bytes } = readingsIn(store);
  return { body: isText ? text : bytes };
}

/** `marks`, which lie under their hash. Asked for what is no longer there, they throw `LostFromCache`. */
export function lazyMarks(store: Store, hash: string): PropertyDescriptorMap {
  return { [MARKS_HASH]: { value: hash }, marks: readingsIn(store).marks };
}

function readingsIn(store: Store): Readings {
  const known = readingsOf.get(store) ?? makeReadings(store);
  readingsOf.set(store, known);
  return known;
}

function makeReadings(store: Store): Readings {
  const read = (hash: string): Buffer => {
    const bytes = store.bytes(hash);
    if (!bytes) throw new LostFromCache(hash);
    return bytes;
  };
  const shown = { enumerable: true, configurable: true };
  return {
    text: {
      ...shown,
      get(this: { readonly stored: Stored }) {
        return read(this.stored.sha256).toString('utf8');
      },
    },
    bytes: {
      ...shown,
      get(this: { readonly stored: Stored }) {
        return new Uint8Array(read(this.stored.sha256));
      },
    },
    marks: {
      ...shown,
      get(this: { readonly [MARKS_HASH]: string }) {
        return JSON.parse(read(this[MARKS_HASH]).toString('utf8')) as Mark[];
      },
    },
  };
}
