/** A small brand on disk, since a profile is read by its path. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Brand } from '../../src/brand/brand.ts';
import { loadBrand } from '../../src/brand/load.ts';
import { type Diagnostic, Findings } from '../../src/diagnostic.ts';
import { createHost, type Host } from '../../src/host.ts';
import { core, folder, json, rules, smallBrand } from '../brand/small-brand.ts';
import { temporaryFolder } from '../setup/temporary-folder.ts';

export interface OnDisk {
  readonly brand: Brand;
  readonly faults: readonly Diagnostic[];
  readonly host: Host;
}

/** The small brand with other rules, tokens and files, as it loads. */
export async function brandOnDisk(parts: {
  readonly rules?: object;
  readonly colors?: object;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}): Promise<OnDisk> {
  const root = temporaryFolder('ink');
  const files: Record<string, string | Uint8Array> = {
    ...smallBrand(),
    [`${folder}/brand.rules.json`]: json({ ...rules, ...parts.rules }),
    [`${folder}/core.tokens.json`]: json({ ...core, color: { ...core.color, ...parts.colors } }),
  };
  for (const [name, content] of Object.entries(parts.files ?? {})) files[`${folder}/${name}`] = content;
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.join(root, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(root, name), content);
  }
  const host = createHost(root, '2027-03-01T00:00:00Z');
  const findings = new Findings();
  const brand = await loadBrand(host, 'small', findings);
  if (!brand) throw new Error(findings.list.map((one) => one.message).join('\n'));
  return { brand, faults: findings.list, host };
}

/** A colour with its ink, as a token. */
export function inked(hex: string, print?: object): object {
  const components = [1, 3, 5].map((at) =>
    Number((Number.parseInt(hex.slice(at, at + 2), 16) / 255).toFixed(4)),
  );
  return {
    $value: { colorSpace: 'srgb', components, hex },
    ...(print && { $extensions: { 'org.diapason.print': print } }),
  };
}
