// Run after `npm install`, from the repository's root: node .ci/complete-lock.mjs
//
// npm leaves an optional package of another platform out of package-lock.json when its registry did not answer
// for it, and `npm ci` then refuses the lock as out of step. This writes the missing rows from what the parent
// package asks for: the version, the platform that the package's name tells, and the hash that npm is asked for.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'package-lock.json';
const lock = JSON.parse(readFileSync(FILE, 'utf8'));
const rows = lock.packages;

for (const [where, parent] of Object.entries({ ...rows })) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const row = `node_modules/${name}`;
    if (rows[row] || rows[`${where}/${row}`]) continue;
    const platform = platformOf(name.split('/').at(-1));
    if (!platform) continue;
    rows[row] = {
      version,
      integrity: integrityOf(name, version),
      cpu: [platform.cpu],
      ...(parent.dev && { dev: true }),
      ...(platform.libc && { libc: [platform.libc] }),
      license: parent.license,
      optional: true,
      ...(platform.os && { os: [platform.os] }),
    };
    process.stdout.write(`${name} ${version}\n`);
  }
}

lock.packages = Object.fromEntries(Object.entries(rows).sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);

/** Ends the program when npm has no hash for it: a row without one would be installed unverified. */
function integrityOf(name, version) {
  return JSON.parse(
    execFileSync('npm', ['view', `${name}@${version}`, 'dist.integrity', '--json'], { encoding: 'utf8' }),
  );
}

/** `cli-linux-x64-musl` → Linux, x64, musl. Undefined where the name tells no processor. */
function platformOf(name) {
  const cpu = /arm64|x64|ia32|wasm32/.exec(name)?.[0];
  if (!cpu) return undefined;
  const os = /android|darwin|linux|win32|freebsd/.exec(name)?.[0];
  const libc = /musl/.test(name) ? 'musl' : /gnu$/.test(name) ? 'glibc' : undefined;
  return { cpu, os, libc };
}
