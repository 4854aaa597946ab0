/** Brands that a long-lived process has loaded: a brand whose folder has not changed is not loaded again. */
import type { Brand } from '../../brand/brand.ts';
import type { KeepBytes } from '../../brand/font-instance.ts';
import { loadBrand } from '../../brand/load.ts';
import { type Diagnostic, Findings } from '../../diagnostic.ts';
import type { Host } from '../../host.ts';
import { folderHash } from './folder-hash.ts';

interface Loaded {
  readonly hash: string;
  readonly brand: Brand | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export class BrandMemory {
  readonly #loaded = new Map<string, Loaded>();

  async load(host: Host, id: string, findings: Findings, keep?: KeepBytes): Promise<Brand | undefined> {
    const hash = folderHash(host, `content/brands/${id}`);
    const before = this.#loaded.get(id);
    if (before?.hash === hash) {
      findings.push(...before.diagnostics);
      return before.brand;
    }
    const own = new Findings();
    const brand = await loadBrand(host, id, own, keep);
    this.#loaded.set(id, { hash, brand, diagnostics: own.list });
    findings.push(...own.list);
    return brand;
  }
}
