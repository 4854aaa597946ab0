/** Portals for tests: of the demo brands, and of small brands that exist in memory only. */
import type { Brand } from '../../src/brand/brand.ts';
import { loadBrand } from '../../src/brand/load.ts';
import { exportedBrand } from '../../src/brand/tokens-export/exported-tokens.ts';
import { Findings } from '../../src/diagnostic.ts';
import { createHost, type Host } from '../../src/host.ts';
import { readGuidelines } from '../../src/parse/guidelines.ts';
import { makePortal } from '../../src/portal/portal.ts';
import type { Portal, PortalFile } from '../../src/portal/source.ts';

export const demoHost = createHost('.', '2027-03-01T00:00:00Z');

const demos = new Map<string, Promise<Portal>>();

export function demoPortal(id: 'grenadine' | 'cap-clair'): Promise<Portal> {
  const known =
    demos.get(id) ?? loadBrand(demoHost, id, new Findings()).then((brand) => portal(brand!, demoHost));
  demos.set(id, known);
  return known;
}

/** The portal of a brand as it stands in a hub. */
export async function portal(brand: Brand, host: Host): Promise<Portal> {
  const findings = new Findings();
  const tokens = exportedBrand(host, brand.folder, brand.id, findings);
  const guidelines = readGuidelines(host, brand, findings);
  return makePortal({ brand, guidelines, ...(tokens && { tokens }) });
}

export function fileOf({ files }: Portal, path: string): PortalFile {
  const file = files.find((one) => one.path === path);
  if (!file) throw new Error(`There is no ${path} among ${files.map((one) => one.path).join(', ')}.`);
  return file;
}

export function textOf(from: Portal, path: string): string {
  return String(fileOf(from, path).body);
}

/** What a page shows, without markup. */
export function wordsOf(html: string): string {
  return html
    .replace(/<(style|script)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}
