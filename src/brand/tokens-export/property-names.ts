import type { Findings, Span } from '../../diagnostic.ts';
import { declarationsOf } from './declarations.ts';
import type { ExportedBrand } from './exported-tokens.ts';
import { exportFaults } from './faults.ts';

/** Adds an error for each token whose custom property, or a part of it, another token has taken. */
export function checkPropertyNames(brand: ExportedBrand, findings: Findings) {
  const owners = new Map<string, { readonly path: string; readonly at: Span }>();
  const told = new Set<string>();
  for (const scheme of [brand.light, brand.dark]) {
    for (const token of scheme?.tokens.values() ?? []) {
      const { path, at } = token;
      for (const { name } of declarationsOf(token, scheme!.tokens)) {
        const owner = owners.get(name);
        if (!owner) owners.set(name, { path, at });
        else if (owner.path !== path && !told.has(path)) {
          told.add(path);
          const related = [{ message: `“${owner.path}” stands here`, at: owner.at }];
          findings.add(exportFaults, 'name-taken', { at, related }, { path, other: owner.path, name });
        }
      }
    }
  }
}
