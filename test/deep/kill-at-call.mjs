// Loaded before a command under test: it dies at the Nth call that changes a disk, as by a power cut. Where it
// writes, half of the bytes may stand by then. N and whether to write half come from the environment; without N
// the calls are counted and the number is left in a file.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

const { DIAPASON_KILL_AT, DIAPASON_KILL_HALF, DIAPASON_CALLS_FILE } = process.env;
const dieAt = DIAPASON_KILL_AT === undefined ? Number.POSITIVE_INFINITY : Number(DIAPASON_KILL_AT);
const CHANGING = [
  'writeFileSync',
  'renameSync',
  'linkSync',
  'rmSync',
  'mkdirSync',
  'utimesSync',
  'copyFileSync',
];
let calls = 0;
const { writeFileSync } = fs;
for (const name of CHANGING) {
  const real = fs[name];
  fs[name] = (...args) => {
    calls += 1;
    if (calls === dieAt) {
      if (name === 'writeFileSync' && DIAPASON_KILL_HALF) {
        const bytes = Buffer.from(args[1]);
        writeFileSync(args[0], bytes.subarray(0, bytes.length >> 1));
      }
      process.kill(process.pid, 'SIGKILL');
    }
    return real.apply(fs, args);
  };
}
syncBuiltinESMExports();
if (DIAPASON_CALLS_FILE) process.on('exit', () => writeFileSync(DIAPASON_CALLS_FILE, String(calls)));
