/** The catalogue of a brand, from `catalog.yaml` or `catalog.csv`. What is wrong of a product costs that part only. */
import type { Findings } from '../../diagnostic.ts';
import type { Host } from '../../host.ts';
import { limits } from '../../limits.ts';
import { checkPartly } from '../../source/check-partly.ts';
import type { Path } from '../../source/check-yaml.ts';
import { readSource } from '../../source/file.ts';
import { readAuthoredPartly } from '../../source/read-authored.ts';
import type { PartlyAuthored } from '../../source/yaml.ts';
import type { Brand } from '../brand.ts';
import { brandFaults } from '../faults.ts';
import { Catalog } from './catalog.ts';
import { catalogSchema } from './catalog-schema.ts';
import { productsOfTable } from './csv-products.ts';
import { inMarketCurrencies } from './market-prices.ts';

/** Empty when the brand has none. */
export async function readCatalog(
  host: Host,
  folder: string,
  markets: Brand['markets'],
  findings: Findings,
): Promise<Catalog> {
  const [yaml, csv] = [`${folder}/catalog.yaml`, `${folder}/catalog.csv`];
  const [hasYaml, hasCsv] = [host.exists(yaml), host.exists(csv)];
  if (!hasYaml && !hasCsv) return new Catalog();
  if (hasYaml && hasCsv) {
    const at = { file: csv, line: 1, column: 1, endLine: 1, endColumn: 1 };
    findings.add(brandFaults, 'two-catalogs', { at });
  }
  const authored = hasYaml ? fromYaml(host, yaml, findings) : await fromCsv(host, csv, findings);
  const parts = authored && checkPartly(catalogSchema, authored, findings, { schema: '1', products: [] });
  if (!parts) return new Catalog([], undefined, true);
  const products = inMarketCurrencies(parts.data.products, markets, parts.authored.spanOf, findings);
  const isPartial = (hasYaml && hasCsv) || authored.isPartial || parts.lost.some((path) => path.length < 3);
  return new Catalog(products, parts.authored, isPartial, lostById(parts.lost, authored.value));
}

interface Read extends PartlyAuthored {
  /** Whether products may be missing because the file could be read in part only. */
  readonly isPartial: boolean;
}

function fromYaml(host: Host, path: string, findings: Findings): Read | undefined {
  const authored = readAuthoredPartly(host, path, findings, limits.catalogBytes);
  return authored && { ...authored, isPartial: false };
}

async function fromCsv(host: Host, path: string, findings: Findings): Promise<Read | undefined> {
  // Loaded only where there is a table.
  const { parseCsv } = await import('../../source/csv.ts');
  const source = readSource(host, path, findings, limits.catalogBytes);
  const table = source && parseCsv(source, findings);
  const authored = table && productsOfTable(table, source, findings);
  return authored && { ...authored, isPartial: table.isPartial };
}

/** What could not be read of a product, by its id as it was typed. */
function lostById(lost: readonly Path[], value: unknown): ReadonlyMap<string, readonly Path[]> {
  const typed = (value as { readonly products?: readonly { readonly id?: unknown }[] }).products ?? [];
  const found = lost.flatMap(([list, index, ...field]) => {
    const id = typed[Number(index)]?.id;
    return list === 'products' && field.length > 0 && typeof id === 'string' ? [{ id, field }] : [];
  });
  return new Map(
    [...Map.groupBy(found, ({ id }) => id)].map(([id, all]) => [id, all.map(({ field }) => field)]),
  );
}
