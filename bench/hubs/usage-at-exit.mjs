// Loaded before a process under test: leaves its processor time and peak memory in a file when it ends.
import { writeFileSync } from 'node:fs';
import process from 'node:process';

const file = process.env.DIAPASON_USAGE_FILE;
if (file) process.on('exit', () => writeFileSync(file, JSON.stringify(process.resourceUsage())));
