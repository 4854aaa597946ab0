/**
 * How long a picture is looked at: every picture of the demo's social channel and banners, and each that the brands draw for
 * emails, drawn once and measured ten times. Time of the processor, all threads together, so that a busy machine does not count. Run with
 * `node bench/visual/bench-visual.ts`.
 */
import path from 'node:path';
import sharp from 'sharp';
import { sha256 } from '../../src/build/cache/store.ts';
import { compile, createHost } from '../../src/index.ts';
import { lookAt } from '../../src/readback/pixels/look-at.ts';
import { brandLookOf } from '../../src/rules/shared/pixels.ts';
import { describeMachine } from '../machine.ts';

const ROUNDS = 10;
const BUDGET_MS = 120;
const MEGA = 1e6;
const MICROSECONDS = 1000;

// One core, as in a worker thread of a build.
sharp.concurrency(1);
const host = createHost(path.resolve(import.meta.dirname, '../..'), '2027-01-15T08:00:00.000Z');
const { artifacts, hub } = await compile(host, {
  wants: (kind, name) => kind !== 'channel' || ['social', 'ads', 'email'].includes(name),
});
/** Emails show the same pictures in all languages. */
const seen = new Set<string>();
const pictures = artifacts.filter(({ mime, supporting, data, body }) => {
  if (!mime.startsWith('image/') || (supporting && data?.density === undefined)) return false;
  const hash = sha256(body);
  return !seen.has(hash) && seen.add(hash);
});
const rows: { readonly path: string; readonly megapixels: number; readonly ms: number }[] = [];
let firstMs = 0;
for (const artifact of pictures) {
  const look = brandLookOf(hub.brands.get(artifact.brand)!);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    await lookAt(artifact, look);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / MICROSECONDS);
  }
  firstMs += times[0]!;
  const ms = times.toSorted((a, b) => a - b)[ROUNDS >> 1]!;
  rows.push({ path: artifact.path, megapixels: (artifact.width! * artifact.height!) / MEGA, ms });
}
console.log(describeMachine());
for (const row of rows)
  console.log(`${row.ms.toFixed(1).padStart(7)} ms  ${row.megapixels.toFixed(2)} MP  ${row.path}`);
const sorted = rows.map(({ ms }) => ms).sort((a, b) => a - b);
console.log(
  `median ${sorted[sorted.length >> 1]!.toFixed(1)} ms, slowest ${sorted.at(-1)!.toFixed(1)} ms a picture (budget ${BUDGET_MS} ms); the first look at all ${rows.length}: ${firstMs.toFixed(0)} ms`,
);
process.exitCode = sorted.at(-1)! > BUDGET_MS ? 1 : 0;
