// Loaded before a command under test: its second rename of a file fails, as when another program holds it.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const rename = fs.renameSync;
let renames = 0;
fs.renameSync = (from, to) => {
  renames += 1;
  if (renames === 2)
    throw Object.assign(new Error(`EBUSY: no, '${to}'`), { code: 'EBUSY', syscall: 'rename' });
  rename(from, to);
};
syncBuiltinESMExports();
