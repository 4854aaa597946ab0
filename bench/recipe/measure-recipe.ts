/** What the usual recipe costs for a hub whose manifest we have. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Manifest } from '../../src/output/manifest.ts';
import { type Cost, measureProcess } from '../hubs/measure-process.ts';

const script = path.join(import.meta.dirname, 'run.ts');

/** `usual` as manuals show it, `careful` as somebody writes it who minds the time. */
export type Care = 'usual' | 'careful';

/** Cold, as every run of it is, into a new folder. Throws when a file is missing: then it has not done the same work. */
export function measureRecipe(hub: string, manifest: string, out: string, care: Care): Cost {
  const cost = measureProcess([script, hub, manifest, out, care], path.dirname(out));
  const { artifacts } = JSON.parse(readFileSync(manifest, 'utf8')) as Manifest;
  const missing = artifacts.filter((row) => !existsSync(path.join(out, row.path)));
  if (missing.length > 0) throw new Error(`The recipe has not made “${missing[0]!.path}”.`);
  return cost;
}
