/** The folder that becomes a hub: what stands in it stays, and a hub in it is never touched. */
import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '../../output/failure.ts';
import { whileWriting } from '../../output/write-failure.ts';

/** Throws `Failure` 2 for a file, a link that leads nowhere, and a folder that holds `content`. */
export function openHubFolder(name: string): string {
  const absolute = path.resolve(name);
  return whileWriting(name, () => {
    const stat = statSync(absolute, { throwIfNoEntry: false });
    if (!stat && lstatSync(absolute, { throwIfNoEntry: false }))
      throw new Failure(2, `“${name}” is a link that leads nowhere.`, { hint: 'Name another folder.' });
    if (stat && !stat.isDirectory())
      throw new Failure(2, `“${name}” is a file.`, { hint: 'Name a folder, new or old.' });
    if (lstatSync(path.join(absolute, 'content'), { throwIfNoEntry: false }))
      throw new Failure(2, `“${name === '.' ? 'content' : path.join(name, 'content')}” exists already.`, {
        hint: 'If it is a hub, add to it with “diapason new brand” and “diapason new campaign”; else name another folder: diapason init my-hub',
      });
    return absolute;
  });
}

/** The text of package.json there; undefined where there is none. */
export function packageIn(folder: string, name: string): string | undefined {
  const file = path.join(folder, 'package.json');
  return whileWriting(name, () => (existsSync(file) ? readFileSync(file, 'utf8') : undefined));
}

/**
 * How a package beside or above asks for Diapason, as the hub can ask for it: a file it was installed from has another
 * path from there. Undefined where nobody does.
 */
export function diapasonFrom(here: string, hub: string): string | undefined {
  try {
    const read = JSON.parse(readFileSync(path.join(here, 'package.json'), 'utf8')) as Record<
      string,
      Record<string, unknown> | undefined
    >;
    const asked = read.dependencies?.diapason ?? read.devDependencies?.diapason;
    if (typeof asked !== 'string') return undefined;
    if (!asked.startsWith('file:')) return asked;
    const file = path.resolve(here, asked.slice('file:'.length));
    return `file:${path.relative(hub, file).split(path.sep).join('/')}`;
  } catch {
    // No package, or none that can be read: it is not the hub’s.
    return undefined;
  }
}
