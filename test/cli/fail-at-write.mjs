// Loaded before a command under test: writing below a folder fails as on a disk that is full or may not be written.
// DIAPASON_FAIL_BELOW is the folder, DIAPASON_FAIL_CODE what the system says, DIAPASON_FAIL_AFTER how many bytes
// find room before.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import process from 'node:process';

const { DIAPASON_FAIL_BELOW, DIAPASON_FAIL_CODE, DIAPASON_FAIL_AFTER = '0' } = process.env;
let room = Number(DIAPASON_FAIL_AFTER);

function assertRoom(target, bytes) {
  if (!path.resolve(String(target)).startsWith(DIAPASON_FAIL_BELOW)) return;
  room -= bytes;
  if (room >= 0) return;
  const error = new Error(`${DIAPASON_FAIL_CODE}: no, '${target}'`);
  throw Object.assign(error, { code: DIAPASON_FAIL_CODE, syscall: 'write', path: String(target) });
}

const changing = {
  writeFileSync: 0,
  renameSync: 1,
  linkSync: 1,
  rmSync: 0,
  mkdirSync: 0,
  utimesSync: 0,
  copyFileSync: 1,
};
for (const [name, index] of Object.entries(changing)) {
  const real = fs[name];
  fs[name] = (...args) => {
    // On a full disk only new bytes find no room; where nothing may be written nothing may be changed either.
    const costs = name === 'writeFileSync' ? Buffer.byteLength(args[1]) : 0;
    if (DIAPASON_FAIL_CODE !== 'ENOSPC' || costs > 0) assertRoom(args[index], Math.max(costs, 1));
    return real.apply(fs, args);
  };
}
syncBuiltinESMExports();
