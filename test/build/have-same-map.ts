/**
 * Whether two texts that were kept have one shape for V8, and whether a text and bytes have: JSON on stdout. A process of its
 * own, for V8 gives up on shapes where other tests have made too many from the same beginning.
 *
 *     node --allow-natives-syntax test/build/have-same-map.ts FOLDER
 */
import process from 'node:process';
import { openStore } from '../../src/build/cache/store.ts';
import { keptArtifact } from './kept-artifact.ts';

const store = openStore(process.argv[2]!, { nonce: 'test', now: () => new Date(0) });
const haveSameMap = new Function('a', 'b', 'return %HaveSameMap(a, b)') as (a: object, b: object) => boolean;
const kept = (name: string, body: string | Uint8Array) => keptArtifact(store, name, body);
const said = {
  texts: haveSameMap(kept('a', 'one'), kept('b', 'other')),
  textAndBytes: haveSameMap(kept('a', 'one'), kept('b', new Uint8Array())),
};
process.stdout.write(JSON.stringify(said));
