/**
 * In a process of its own: loads one demo brand, once cold and then from the memory of the process. Prints
 * milliseconds that passed, and those that a core worked: on a busy machine only the second says much.
 */

import { enableCompileCache } from 'node:module';

const [root, brand] = process.argv.slice(2) as [string, string];
// As the command does: compiled code is kept between runs.
enableCompileCache();
// Counted from the start of the process: our modules and their libraries are part of what a person waits for.
const { BrandMemory } = await import('../../src/build/cache/brand-memory.ts');
const { createHost } = await import('../../src/host.ts');
const { Findings } = await import('../../src/diagnostic.ts');
const host = createHost(root, '2027-01-01T00:00:00Z');
const memory = new BrandMemory();
const load = async () => {
  const findings = new Findings();
  if (!(await memory.load(host, brand, findings))) throw new Error(JSON.stringify(findings.list, null, 2));
};
const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const modulesMs = performance.now();
const modulesCpuMs = cpuMs();
await load();
const coldMs = performance.now();
const coldCpuMs = cpuMs();
await load();
const rememberedMs = performance.now() - coldMs;
const rememberedCpuMs = cpuMs() - coldCpuMs;

process.stdout.write(
  JSON.stringify({ modulesMs, coldMs, rememberedMs, modulesCpuMs, coldCpuMs, rememberedCpuMs }),
);
