/** In a process of its own: loads one demo brand, once cold and then from the memory of the process. Prints milliseconds. */

import { Findings } from '../../src/diagnostic.ts';
import { createHost } from '../../src/host.ts';

const [root, brand] = process.argv.slice(2) as [string, string];
// Counted from the start of the process: our modules and their libraries are part of what a person waits for.
const { BrandMemory } = await import('../../src/build/cache/brand-memory.ts');
const host = createHost(root, '2027-01-01T00:00:00Z');
const memory = new BrandMemory();
const load = async () => {
  const findings = new Findings();
  if (!(await memory.load(host, brand, findings))) throw new Error(JSON.stringify(findings.list, null, 2));
};
const loadedMs = performance.now();
await load();
const coldMs = performance.now();
await load();
const rememberedMs = performance.now() - coldMs;

process.stdout.write(JSON.stringify({ modulesMs: loadedMs, coldMs, rememberedMs }));
