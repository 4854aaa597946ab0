/** The catalogue of a brand, from `catalog.yaml` or `catalog.csv`. What is wrong of a product costs that product only. */
import type { Findings } from '../../diagnostic.ts';
import type { Host } from '../../host.ts';
import { limits } from '../../limits.ts';
import { checkPartly } from '../../source/check-partly.ts';
import { readSource } from '../../source/file.ts';
import { type PartlyAuthored, parseYamlPartly } from '../../source/yaml.ts';
import { brandFaults } from '../faults.ts';
import { Catalog } from './catalog.ts';
import { catalogSchema } from './catalog-schema.ts';
import { productsOfTable } from './csv-products.ts';

/** Empty when the brand has none. */
export async function readCatalog(host: Host, folder: string, findings: Findings): Promise<Catalog> {
  const before = findings.list.length;
  const [yaml, csv] = [`${folder}/catalog.yaml`, `${folder}/catalog.csv`];
  const [hasYaml, hasCsv] = [yaml, csv].map((path) => host.exists(path));
  if (hasYaml && hasCsv) {
    const at = { file: csv, line: 1, column: 1, endLine: 1, endColumn: 1 };
    findings.add(brandFaults, 'two-catalogs', { at });
  }
  const authored = hasYaml
    ? fromYaml(host, yaml, findings)
    : hasCsv
      ? await fromCsv(host, csv, findings)
      : undefined;
  const parts = authored && checkPartly(catalogSchema, authored, findings, { products: [] });
  return new Catalog(parts?.data.products, parts?.authored, findings.list.length > before);
}

function fromYaml(host: Host, path: string, findings: Findings): PartlyAuthored | undefined {
  const source = readSource(host, path, findings, limits.catalogBytes);
  return source && parseYamlPartly(source, findings);
}

async function fromCsv(host: Host, path: string, findings: Findings): Promise<PartlyAuthored | undefined> {
  // Loaded only where there is a table.
  const { parseCsv } = await import('../../source/csv.ts');
  const source = readSource(host, path, findings, limits.catalogBytes);
  const table = source && parseCsv(source, findings);
  if (!source || !table) return undefined;
  if (!table.columns.some(({ text }) => text === 'id')) {
    findings.add(brandFaults, 'no-id-column', { at: table.columns[0]!.at });
    return undefined;
  }
  return productsOfTable(table, source);
}
