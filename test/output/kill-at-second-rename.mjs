// Loaded before a command under test: it dies at its second rename of a folder, as by a power cut.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const rename = fs.renameSync;
let renames = 0;
fs.renameSync = (from, to) => {
  if (fs.statSync(from).isDirectory()) renames += 1;
  if (renames === 2) process.kill(process.pid, 'SIGKILL');
  rename(from, to);
};
syncBuiltinESMExports();
