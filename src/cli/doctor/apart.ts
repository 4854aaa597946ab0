/** The process in which one check is done: the check's id and the place come as arguments, the findings go back. */
import nodeModule from 'node:module';
import process from 'node:process';
import type { Finding, Place } from './check.ts';
import { checks } from './index.ts';
import { lostCheck } from './lost.ts';

// Node 20 has none.
nodeModule.enableCompileCache?.();

const [id, place] = process.argv.slice(2) as [string, string];
const check = checks.find((one) => one.id === id)!;

async function findings(): Promise<readonly Finding[]> {
  try {
    return await check.look(JSON.parse(place) as Place);
  } catch (thrown) {
    return [lostCheck(check, thrown)];
  }
}

// Whoever asked is gone.
process.on('disconnect', () => process.exit());
// A library may still hold something open; nobody waits for it.
process.send?.(await findings(), () => process.exit());
