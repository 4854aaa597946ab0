/** A hub in memory of which one file, sometimes two, is not what it was. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Random } from '../../bench/hubs/random.ts';
import { type Files, memoryHost } from '../brand/memory-host.ts';
import { mutate } from './mutate.ts';

export { memoryHost };

const repository = path.resolve(import.meta.dirname, '../..');

/** The kitchen sink has every block and channel; the demo has layouts, voices, claims, stores, legal texts. */
const hubs = [path.join(repository, 'test/fixtures/kitchen-sink'), repository].map(readHub);

export interface MutantHub {
  readonly files: Files;
  /** File and changes, for a person who wants to see it again. */
  readonly story: string;
}

export function mutantHub(random: Random): MutantHub {
  // The demo is larger and its files are many more: half of the rounds each.
  const sound = random.pick(hubs);
  const names = Object.keys(sound);
  const files: Record<string, Uint8Array> = { ...sound };
  const story: string[] = [];
  for (let left = random.oneIn(6) ? 2 : 1; left > 0; left--) {
    const name = pickFile(names, random);
    const { bytes, done } = mutate(files[name]!, random, sound[random.pick(names)]!);
    files[name] = bytes;
    story.push(`${name}: ${done.join(', ')}`);
  }
  return { files, story: story.join('; ') };
}

/** Words and facts most often: they are what people edit. */
function pickFile(names: readonly string[], random: Random): string {
  const own = names.filter((name) => name.startsWith('content/campaigns/'));
  return random.oneIn(2) ? random.pick(own) : random.pick(names);
}

function readHub(root: string): Readonly<Record<string, Uint8Array>> {
  const files = readdirSync(path.join(root, 'content'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    files.map((file) => [path.relative(root, file).split(path.sep).join('/'), readFileSync(file)]),
  );
}
