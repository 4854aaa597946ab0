/**
 * `npm run sbom`: a CycloneDX bill of materials of what is installed with Diapason, on the standard output.
 *
 * npm writes it. It is shown a lock without our development tools, because `npm sbom --omit dev` also leaves out every
 * package that a tool needs as well: 173 of 783 with npm 11, `yaml` among them (https://github.com/npm/cli/issues/7909).
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { bundled } from './bundled.ts';
import { closuresOf, type Lock } from './lock-packages.ts';
import { ownEnvironment } from './own-environment.ts';

const repository = path.resolve(import.meta.dirname, '..');

/** Throws npm’s own words when it fails. Reads no network. */
export function sbomOf(lock: Lock, packageFile: Readonly<Record<string, unknown>>): string {
  const around = mkdtempSync(path.join(tmpdir(), 'diapason-sbom-'));
  // npm gives the whole the name of its folder.
  const folder = path.join(around, 'diapason');
  try {
    mkdirSync(folder);
    const rest = withBundled(packageFile);
    const root = withBundled(lock.packages['']!);
    const closures = closuresOf(lock);
    const kept = new Set([...closures.installed, ...closures.bundled].map((one) => one.folder));
    // In the order of the lock: npm reads a package before those inside it.
    const rows = Object.entries(lock.packages).filter(([where]) => kept.has(where));
    const shipped = { ...lock, packages: { '': root, ...Object.fromEntries(rows) } };
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify(rest));
    writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify(shipped));
    const asked = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--offline'];
    const npm = spawnSync('npm', asked, {
      cwd: folder,
      env: ownEnvironment(),
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    if (npm.error) throw npm.error;
    if (npm.status !== 0) throw new Error(`npm could not write the bill of materials: ${npm.stderr}`);
    return npm.stdout;
  } finally {
    rmSync(around, { recursive: true, force: true });
  }
}

/** What is bundled as a dependency like any other, and no development tools. */
function withBundled<T extends { readonly dependencies?: unknown; readonly devDependencies?: unknown }>(
  about: T,
) {
  const { devDependencies = {}, dependencies = {}, ...rest } = about;
  const within = Object.entries(devDependencies as object).filter(([name]) => bundled.includes(name));
  return { ...rest, dependencies: { ...(dependencies as object), ...Object.fromEntries(within) } };
}

if (import.meta.main) {
  const read = (file: string) => JSON.parse(readFileSync(path.join(repository, file), 'utf8'));
  process.stdout.write(sbomOf(read('package-lock.json') as Lock, read('package.json')));
}
