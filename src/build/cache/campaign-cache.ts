/**
 * What became of a whole campaign, for the day on which nothing of it has changed. First the campaign's own files
 * tell its brand, then both together tell everything. Marks lie apart: few ask for them.
 */
import { recordReads } from '../../brand/reads.ts';
import type { Diagnostic, Span } from '../../diagnostic.ts';
import type { Host } from '../../host.ts';
import type { Artifact } from '../../ir/artifact.ts';
import type { Coverage } from '../../rules/shared/coverage.ts';
import type { JudgedSuppression } from '../../rules/suppress.ts';
import type { LookOf } from '../hub.ts';
import type { CampaignOutline } from '../outline.ts';
import type { Asked } from '../wants.ts';
import { codeVersion } from './code-version.ts';
import { folderHash, isHashed } from './folder-hash.ts';
import type { KnownHashes } from './known-hashes.ts';
import { lazyBody, lazyMarks } from './lazy-bytes.ts';
import { hostChange, hostReads } from './recorded-host.ts';
import type { SharedCache } from './shared/shared-cache.ts';
import { type Store, sha256 } from './store.ts';

export interface CampaignResult {
  readonly slug: string;
  readonly brand: string;
  readonly name: string;
  /** Where the slug, or else the name, is written. */
  readonly at: Span;
  readonly artifacts: readonly Artifact[];
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressions: readonly JudgedSuppression[];
  readonly words: Coverage;
  /** A hash of what the pieces say beside their bytes: for what is written about them. */
  readonly says: string;
  readonly outline: CampaignOutline;
  /** Names that filters were asked about, so that a filter that fits nothing is noticed. */
  readonly asked: readonly Asked[];
}

/** A result as plain data, so that it can lie on disk and pass from thread to thread: bytes and marks lie in the store. */
export type KeptCampaign = Omit<CampaignResult, 'artifacts'> & {
  readonly artifacts: readonly (Omit<Artifact, 'body' | 'marks'> & {
    readonly isText: boolean;
    readonly marksHash: string;
    readonly marksBytes: number;
  })[];
  /** What was read beside the campaign's own folder and its brand's: another campaign's picture. */
  readonly reads: readonly (readonly [string, string])[];
};

export class CampaignCache {
  readonly #store: Store;
  readonly #host: Host;
  readonly #variant: string;
  readonly #shared: SharedCache | undefined;
  readonly #brands = new Map<string, string>();
  readonly #hashes: KnownHashes;
  readonly #lookOf: LookOf;

  /** `variant` tells runs apart that make or check more or less of a campaign. */
  constructor(
    store: Store,
    host: Host,
    variant: string,
    {
      shared,
      hashes,
      lookOf = () => undefined,
    }: { readonly shared?: SharedCache; readonly hashes: KnownHashes; readonly lookOf?: LookOf },
  ) {
    this.#lookOf = lookOf;
    this.#store = store;
    this.#host = host;
    this.#variant = variant;
    this.#shared = shared;
    this.#hashes = hashes;
  }

  /** To be called before a brand is loaded: what is kept must be known by what was read. */
  expectBrand(id: string) {
    this.#brandHash(id);
  }

  find(folder: string): CampaignResult | undefined {
    const key = this.#keyOf(folder);
    const first = this.#store.entry(key) as { brand: string } | undefined;
    const kept = first && (this.#store.entry(this.#whole(key, first.brand)) as KeptCampaign | undefined);
    return kept && hostChange(kept.reads, this.#host) === undefined ? this.#found(kept) : undefined;
  }

  /** Keys of all that is kept of a campaign as it is now; none when it is not kept. */
  keysOf(folder: string): readonly string[] {
    const key = this.#keyOf(folder);
    const first = this.#store.entry(key) as { brand: string } | undefined;
    return first ? [key, this.#whole(key, first.brand)] : [];
  }

  /** What another machine has made of the same files. */
  async findShared(folder: string): Promise<CampaignResult | undefined> {
    const key = this.#keyOf(folder);
    const here = () => this.#store.entry(key) as { brand: string } | undefined;
    const first = here() ?? ((await this.#shared?.pull(key)) ? here() : undefined);
    const isHere = first && (await this.#shared?.pull(this.#whole(key, first.brand)));
    return isHere ? this.find(folder) : undefined;
  }

  /**
   * Keeps what `make` makes with a recorded host: under its name only when its files have not changed meanwhile.
   * Undefined when its bytes are not in the store: the disk is full, or may not be written.
   */
  async making(
    folder: string,
    make: () => Promise<CampaignResult | undefined>,
  ): Promise<{ readonly result?: CampaignResult; readonly kept?: KeptCampaign }> {
    const key = this.#keyOf(folder);
    const { value: result, reads } = await recordReads(make);
    if (!result) return {};
    if (!result.artifacts.every((artifact) => artifact.stored)) return { result };
    const own = [`content/campaigns/${folder}`, brandFolder(result.brand)];
    const kept = this.#toKept(
      result,
      hostReads(reads)
        .filter(({ path }) => !own.some((one) => isHashed(one, path)))
        .map(({ read }) => read),
    );
    const steady =
      this.#keyOf(folder) === key &&
      this.#folderHash(brandFolder(result.brand)) === this.#brandHash(result.brand);
    if (steady) {
      this.#store.writeEntry(key, { brand: result.brand });
      this.#store.writeEntry(this.#whole(key, result.brand), kept, objectsOf(kept));
      this.#shared?.push(this.#whole(key, result.brand));
      this.#shared?.push(key);
    }
    return this.open(kept) ? { result, kept } : { result };
  }

  /** The result with its bytes and marks on disk, so that memory does not grow with the hub. */
  open(kept: KeptCampaign): CampaignResult | undefined {
    return this.#opened(kept, (hash, bytes) => this.#store.has(hash, bytes));
  }

  /** The same of a result of another run: its thousands of objects are looked up in a list. */
  #found(kept: KeptCampaign): CampaignResult | undefined {
    return this.#opened(kept, (hash, bytes) => this.#store.isListed(hash) || this.#store.has(hash, bytes));
  }

  #opened(
    { reads: _reads, ...kept }: KeptCampaign,
    has: (hash: string, bytes: number) => boolean,
  ): CampaignResult | undefined {
    const store = this.#store;
    const here = kept.artifacts.every(
      ({ stored, marksHash, marksBytes }) => has(stored!.sha256, stored!.bytes) && has(marksHash, marksBytes),
    );
    return here ? { ...kept, artifacts: kept.artifacts.map((one) => lazyArtifact(one, store)) } : undefined;
  }

  /** Of a campaign's own folder, before its brand is known. */
  #keyOf(folder: string): string {
    const content = this.#folderHash(`content/campaigns/${folder}`);
    const look = this.#lookOf(folder);
    return sha256(JSON.stringify([codeVersion(), 'campaign', folder, content, ...(look ? [look] : [])]));
  }

  #folderHash(folder: string): string {
    return folderHash(this.#host, folder, (file) => this.#hashes.hashOf(file));
  }

  #whole(key: string, brand: string): string {
    return sha256(JSON.stringify([key, brand, this.#brandHash(brand), this.#host.now, this.#variant]));
  }

  #brandHash(id: string): string {
    const known = this.#brands.get(id) ?? this.#folderHash(brandFolder(id));
    this.#brands.set(id, known);
    return known;
  }

  #toKept(result: CampaignResult, reads: KeptCampaign['reads']): KeptCampaign {
    const artifacts = result.artifacts.map((artifact) => {
      const { body, marks, ...rest } = artifact;
      const text = JSON.stringify(marks);
      return {
        ...rest,
        isText: typeof body === 'string',
        marksHash: this.#store.keep(text),
        marksBytes: Buffer.byteLength(text),
      };
    });
    return { ...result, artifacts, reads };
  }
}

/** Bytes and marks of all pieces. */
function objectsOf({ artifacts }: KeptCampaign): string[] {
  return artifacts.flatMap(({ stored, marksHash }) => [stored!.sha256, marksHash]);
}

function brandFolder(id: string): string {
  return `content/brands/${id}`;
}

function lazyArtifact(kept: KeptCampaign['artifacts'][number], store: Store): Artifact {
  const { isText, marksHash, marksBytes: _marksBytes, ...rest } = kept;
  const lazy = { ...lazyBody(store, isText), ...lazyMarks(store, marksHash) };
  return Object.defineProperties(rest, lazy) as unknown as Artifact;
}
