/**
 * What became of a whole campaign, for the day on which nothing of it has changed. First the campaign's own files
 * tell its brand, then both together tell everything. Marks lie apart: few ask for them.
 */
import type { Diagnostic, Span } from '../../diagnostic.ts';
import type { Host } from '../../host.ts';
import type { Artifact, Mark } from '../../ir/artifact.ts';
import { codeVersion } from './code-version.ts';
import { folderHash } from './folder-hash.ts';
import { LostFromCache, type Store, sha256 } from './store.ts';

export interface CampaignResult {
  readonly slug: string;
  readonly brand: string;
  readonly name: string;
  /** Where the slug, or else the name, is written. */
  readonly at: Span;
  readonly artifacts: readonly Artifact[];
  readonly diagnostics: readonly Diagnostic[];
  readonly words: { readonly checked: number; readonly unchecked: number };
}

type Kept = Omit<CampaignResult, 'artifacts'> & {
  readonly artifacts: readonly (Omit<Artifact, 'body' | 'marks'> & {
    readonly isText: boolean;
    readonly marksHash: string;
    readonly marksBytes: number;
  })[];
};

export class CampaignCache {
  readonly #store: Store;
  readonly #host: Host;
  readonly #variant: string;
  readonly #brands = new Map<string, string>();

  /** `variant` tells runs apart that check more or less of a campaign. */
  constructor(store: Store, host: Host, variant: string) {
    this.#store = store;
    this.#host = host;
    this.#variant = variant;
  }

  /** The keys of a campaign's folder; the second needs the brand's name. */
  keyOf(folder: string): string {
    return sha256(
      JSON.stringify([
        codeVersion(),
        'campaign',
        folder,
        folderHash(this.#host, `content/campaigns/${folder}`),
      ]),
    );
  }

  #whole(key: string, brand: string): string {
    let hash = this.#brands.get(brand);
    if (hash === undefined) {
      hash = folderHash(this.#host, `content/brands/${brand}`);
      this.#brands.set(brand, hash);
    }
    return sha256(JSON.stringify([key, brand, hash, this.#host.now, this.#variant]));
  }

  find(key: string): CampaignResult | undefined {
    const first = this.#store.entry(key) as { brand: string } | undefined;
    const kept = first && (this.#store.entry(this.#whole(key, first.brand)) as Kept | undefined);
    if (!kept) return undefined;
    const store = this.#store;
    const here = kept.artifacts.every(
      ({ stored, marksHash, marksBytes }) =>
        store.has(stored!.sha256, stored!.bytes) && store.has(marksHash, marksBytes),
    );
    return here ? { ...kept, artifacts: kept.artifacts.map((one) => lazyArtifact(one, store)) } : undefined;
  }

  keep(key: string, result: CampaignResult) {
    const store = this.#store;
    if (result.artifacts.some((artifact) => !artifact.stored)) return;
    const artifacts = result.artifacts.map((artifact) => {
      const { body, marks, ...rest } = artifact;
      const text = JSON.stringify(marks);
      return {
        ...rest,
        isText: typeof body === 'string',
        marksHash: store.keep(text),
        marksBytes: Buffer.byteLength(text),
      };
    });
    store.writeEntry(key, { brand: result.brand });
    store.writeEntry(this.#whole(key, result.brand), { ...result, artifacts } satisfies Kept);
  }
}

function lazyArtifact(kept: Kept['artifacts'][number], store: Store): Artifact {
  const { isText, marksHash, marksBytes: _marksBytes, ...rest } = kept;
  const read = (hash: string): Buffer => {
    const bytes = store.bytes(hash);
    if (!bytes) throw new LostFromCache(hash);
    return bytes;
  };
  return Object.defineProperties(rest, {
    body: {
      enumerable: true,
      configurable: true,
      get: () =>
        isText ? read(rest.stored!.sha256).toString('utf8') : new Uint8Array(read(rest.stored!.sha256)),
    },
    marks: {
      enumerable: true,
      configurable: true,
      get: () => JSON.parse(read(marksHash).toString('utf8')) as Mark[],
    },
  }) as unknown as Artifact;
}
