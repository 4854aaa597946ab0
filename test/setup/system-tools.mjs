// The programs from outside npm that the tests drive: Chromium, and tools that read PDFs and codes as others do.
// As root on Debian or Ubuntu what is missing gets installed; elsewhere this fails and names it.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { TOOLS } from './tools.mjs';

const missing = TOOLS.filter(([, sign]) => !isThere(sign));
if (missing.length > 0) {
  const packages = missing.map(([name]) => name);
  if (process.getuid?.() === 0 && isThere('apt-get')) install(packages);
  const still = missing.filter(([, sign]) => !isThere(sign));
  if (still.length > 0) {
    const list = still.map(([name, , use]) => `  ${name}: ${use}`).join('\n');
    process.stderr.write(
      `The tests need programs that are not on this machine:\n${list}\n` +
        `Install them: sudo apt-get install ${still.map(([name]) => name).join(' ')}\n`,
    );
    process.exit(1);
  }
}

function install(packages) {
  process.stderr.write(`Installing ${packages.join(', ')} …\n`);
  const apt = (...args) =>
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-qq', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  apt('install', '--yes', '--no-install-recommends', ...packages);
}

function isThere(sign) {
  if (path.isAbsolute(sign)) return existsSync(sign);
  // Servers are not on everybody's path.
  return [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin'].some((folder) => {
    try {
      accessSync(path.join(folder, sign), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
