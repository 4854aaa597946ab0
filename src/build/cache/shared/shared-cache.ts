/**
 * Results of other machines. What is fetched is verified before it is written to the local store; what was made
 * here is sent in the background. Nothing that happens there fails a build: a shared cache that does not answer,
 * is slow or denies is given up for the rest of the run.
 */
import { setTimeout } from 'node:timers/promises';
import pMap from 'p-map';
import { limits } from '../../../limits.ts';
import { type Entry, isHash, type Store, sealed, sha256, unsealed } from '../store.ts';
import type { Answer, Transport } from './transport.ts';

/** Something to tell the person. The first two end the use of the shared cache. */
export type SharedTrouble =
  | { readonly kind: 'silent' | 'denied'; readonly why: string }
  /** One result was not what its name says. */
  | { readonly kind: 'wrong' }
  /** So many results could not be sent in time. */
  | { readonly kind: 'unsent'; readonly results: number };

export interface SharedOptions {
  readonly store: Store;
  readonly transport: Transport;
  /** Whether results are sent. */
  readonly writes: boolean;
  readonly tell: (trouble: SharedTrouble) => void;
  readonly settleMs?: number;
}

/** Of one thread, whoever asks. */
const requestsAtOnce = 8;
const entriesSentAtOnce = 4;
/** Failures in a row after which it is given up. */
const failuresInARow = 3;
/** Failures and wrong results of all kinds that one run puts up with. */
const troublesAtMost = 20;

/** Names that caches of Bazel have: results of work, and bytes by their hash. */
const entryAt = (key: string) => `ac/${key}`;
const objectAt = (hash: string) => `cas/${hash}`;

export class SharedCache {
  readonly #options: SharedOptions;
  readonly #ending = new AbortController();
  #inARow = 0;
  #troubles = 0;
  #asking = 0;
  /** Requests that wait for one of those under way to end. */
  readonly #waiting: (() => void)[] = [];
  /** Keys of entries that wait to be sent. */
  readonly #queue: string[] = [];
  readonly #sending = new Set<Promise<void>>();
  /** Objects that are known to be there. */
  readonly #there = new Set<string>();

  constructor(options: SharedOptions) {
    this.#options = options;
  }

  /** Whether it is still asked. */
  get isUsed(): boolean {
    return !this.#ending.signal.aborted;
  }

  /** From now on nothing is asked or sent; what is under way is broken off. */
  stop() {
    this.#queue.length = 0;
    this.#ending.abort();
  }

  /** An entry as it lies there. Nothing is written here, and the objects it names are not fetched. */
  async entry(key: string): Promise<Entry | undefined> {
    const answer = await this.#ask((signal) =>
      this.#options.transport.get(entryAt(key), limits.sharedEntryBytes, signal),
    );
    if (answer.kind !== 'ok') return undefined;
    const entry = unsealed(key, Buffer.from(answer.bytes).toString('utf8'));
    if (entry && isSound(entry)) return entry;
    this.#wrong();
    return undefined;
  }

  /** Fetches those of the objects that are not here. Whether all of them are here now. */
  async bring(hashes: readonly string[]): Promise<boolean> {
    const brought = await pMap(hashes, (hash) => this.#bringOne(hash), { concurrency: requestsAtOnce });
    return brought.every(Boolean);
  }

  /** Fetches an entry and all objects that it names. Whether it is here now. */
  async pull(key: string): Promise<boolean> {
    const entry = await this.entry(key);
    if (!entry || !(await this.bring(entry.objects))) return false;
    this.#options.store.writeEntry(key, entry.value, entry.objects);
    return true;
  }

  /** Sends an entry and the objects that it names, some time soon. */
  push(key: string) {
    if (!this.#options.writes || !this.isUsed) return;
    this.#queue.push(key);
    this.#sendNext();
  }

  /** Waits until everything is sent, but not for ever. */
  async settle(): Promise<void> {
    const { settleMs = limits.sharedSettleMs, tell } = this.#options;
    const done = new AbortController();
    const late = setTimeout(settleMs, 'late', { signal: done.signal }).catch(() => 'late');
    while (this.#sending.size > 0 && (await Promise.race([late, ...this.#sending])) !== 'late');
    done.abort();
    if (this.#sending.size === 0) return;
    tell({ kind: 'unsent', results: this.#queue.length + this.#sending.size });
    this.stop();
  }

  async #bringOne(hash: string): Promise<boolean> {
    const { store, transport } = this.#options;
    if (store.bytes(hash)) return true;
    const answer = await this.#ask((signal) =>
      transport.get(objectAt(hash), limits.sharedObjectBytes, signal),
    );
    if (answer.kind !== 'ok') return false;
    if (sha256(answer.bytes) !== hash) {
      this.#wrong();
      return false;
    }
    store.keep(answer.bytes);
    this.#there.add(hash);
    return true;
  }

  #sendNext() {
    while (this.#sending.size < entriesSentAtOnce) {
      const key = this.#queue.shift();
      if (key === undefined) return;
      const sent = this.#send(key).finally(() => {
        this.#sending.delete(sent);
        this.#sendNext();
      });
      this.#sending.add(sent);
    }
  }

  /** Objects first: whoever finds the entry finds what it names. What is no longer here was sent by others. */
  async #send(key: string): Promise<void> {
    const { store, transport } = this.#options;
    const entry = store.whole(key);
    if (!entry) return;
    for (const hash of entry.objects) if (!(await this.#sendObject(hash))) return;
    const text = Buffer.from(sealed(key, entry));
    if (text.length > limits.sharedEntryBytes) return;
    await this.#ask((signal) => transport.put(entryAt(key), text, signal));
  }

  async #sendObject(hash: string): Promise<boolean> {
    const { store, transport } = this.#options;
    if (this.#there.has(hash)) return true;
    const bytes = store.bytes(hash);
    if (!bytes) return true;
    if (bytes.length > limits.sharedObjectBytes) return false;
    const known = await this.#ask((signal) => transport.head(objectAt(hash), signal));
    if (known.kind !== 'ok' && known.kind !== 'absent') return false;
    const isThere =
      known.kind === 'ok' ||
      (await this.#ask((signal) => transport.put(objectAt(hash), bytes, signal))).kind === 'ok';
    if (isThere) this.#there.add(hash);
    return isThere;
  }

  /** Asks when it is its turn. */
  async #ask(work: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
    if (this.#asking < requestsAtOnce) this.#asking += 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await this.#askNow(work);
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#asking -= 1;
    }
  }

  /** Takes note of what the answer says about the shared cache itself. */
  async #askNow(work: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
    if (!this.isUsed) return { kind: 'failed', why: 'it was given up' };
    const answer = await work(this.#ending.signal).catch(
      (cause): Answer => ({ kind: 'failed', why: String(cause) }),
    );
    if (!this.isUsed) return answer;
    if (answer.kind === 'too large') this.#wrong();
    else if (answer.kind === 'denied') this.#giveUp('denied', answer.why);
    else if (answer.kind === 'failed') this.#failed(answer.why);
    else if (answer.isSlow) this.#failed(`it takes more than ${limits.sharedSlowMs / 1000} s to answer`);
    else this.#inARow = 0;
    return answer;
  }

  #failed(why: string) {
    this.#inARow += 1;
    this.#troubles += 1;
    if (this.#inARow >= failuresInARow || this.#troubles >= troublesAtMost) this.#giveUp('silent', why);
  }

  #giveUp(kind: 'silent' | 'denied', why: string) {
    this.stop();
    this.#options.tell({ kind, why });
  }

  #wrong() {
    if (!this.isUsed) return;
    this.#troubles += 1;
    this.#options.tell({ kind: 'wrong' });
    if (this.#troubles >= troublesAtMost) this.stop();
  }
}

/** Sealed by whoever wrote it: its shape is believed no more than its names. */
function isSound({ objects }: Entry): boolean {
  return Array.isArray(objects) && objects.length <= limits.sharedEntryObjects && objects.every(isHash);
}
