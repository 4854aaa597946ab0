/** Installs a packed package as a person would, into a folder of its own. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ownEnvironment } from '../../.package/own-environment.ts';

export interface Installed {
  /** The folder `node_modules`. */
  readonly modules: string;
  readonly version: string;
  /** The file that the command `diapason` starts. */
  readonly command: string;
}

/**
 * @param tarball what `npm pack` made
 * @param folder empty; it gets a package.json and node_modules
 * @throws npm’s own words when it fails; an Error when the package has no command `diapason`
 */
export function installPackage(tarball: string, folder: string): Installed {
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'somebody', private: true }));
  const args = [
    'install',
    '--prefer-offline',
    '--omit=dev',
    '--no-audit',
    '--no-fund',
    path.resolve(tarball),
  ];
  const npm = spawnSync('npm', args, {
    cwd: folder,
    env: ownEnvironment(),
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (npm.error) throw npm.error;
  if (npm.status !== 0) throw new Error(`npm could not install “${tarball}”: ${npm.stderr.slice(-4000)}`);
  const modules = path.join(folder, 'node_modules');
  const home = path.join(modules, 'diapason');
  const { version, bin } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as {
    version: string;
    bin?: string | Record<string, string>;
  };
  const file = typeof bin === 'string' ? bin : bin?.diapason;
  if (file === undefined) throw new Error(`“${tarball}” has no command “diapason” in its package.json.`);
  return { modules, version, command: path.join(home, file) };
}
