/** Our own stylesheets and modules, read once at the start. Only what lies in `islands/` has an address. */

import { readdir, readFile } from 'node:fs/promises';
import { ownFile } from '../../own-files.ts';

/** By file name: `live.js`. */
export type Assets = ReadonlyMap<string, { readonly mime: string; readonly body: string }>;

const ISLANDS = ownFile('studio/islands/');

const MIMES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

export async function readAssets(): Promise<Assets> {
  const names = (await readdir(ISLANDS)).filter((name) => mimeOf(name) !== undefined).sort();
  const entries = await Promise.all(
    names.map(async (name) => {
      const body = await readFile(new URL(name, ISLANDS), 'utf8');
      return [name, { mime: mimeOf(name)!, body }] as const;
    }),
  );
  return new Map(entries);
}

function mimeOf(name: string): string | undefined {
  return MIMES[name.slice(name.lastIndexOf('.') + 1)];
}
