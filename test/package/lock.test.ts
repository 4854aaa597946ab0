/** What npm verifies when it installs, and what it is allowed to run. */
import { expect, test } from 'vitest';
import { closuresOf } from '../../.package/lock-packages.ts';
import { textOf } from '../source-files.ts';
import { repositoryLock } from './repository-lock.ts';

const ours = JSON.parse(textOf('package.json')) as {
  scripts: Record<string, string>;
  allowScripts: Record<string, boolean>;
};
const { installed, bundled, development } = closuresOf(repositoryLock);
const all = [...installed, ...bundled, ...development];

test('every package of the lock is pinned by a SHA-512', () => {
  const loose = all.filter(({ integrity }) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ''));
  expect(loose.map(({ folder }) => folder)).toEqual([]);
});

test('every row of the lock is somebody’s dependency', () => {
  const known = new Set(all.map(({ folder }) => folder));
  expect(
    Object.keys(repositoryLock.packages).filter((folder) => folder !== '' && !known.has(folder)),
  ).toEqual([]);
});

test('the packages that may run something while they are installed are those that want to', () => {
  const wanting = all.filter(({ installScript }) => installScript).map(({ name }) => name);
  expect(Object.keys(ours.allowScripts).sort()).toEqual([...new Set(wanting)].sort());
});

test('Diapason itself runs nothing while it is installed', () => {
  const hooks = ['preinstall', 'install', 'postinstall', 'preprepare', 'prepare', 'postprepare'];
  expect(Object.keys(ours.scripts).filter((name) => hooks.includes(name))).toEqual([]);
});
