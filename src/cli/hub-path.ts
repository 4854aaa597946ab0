/** Where a hub lies within the repository that it is part of, for reports that servers read. */
import { realpathSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/**
 * The hub's folder as seen from the repository's, ending in a slash: `hubs/acme/`; empty where they are the same. The
 * repository is what GitHub and GitLab say that it is, else the folder one works in; a hub outside of it has no such path.
 */
export function hubPath(root: string): string {
  const { GITHUB_WORKSPACE, CI_PROJECT_DIR } = process.env;
  const hub = realFolder(root);
  for (const folder of [GITHUB_WORKSPACE, CI_PROJECT_DIR, process.cwd()]) {
    if (!folder) continue;
    const relative = path.relative(realFolder(folder), hub);
    if (relative === '') return '';
    if (relative.split(path.sep)[0] !== '..' && !path.isAbsolute(relative))
      return `${relative.split(path.sep).join('/')}/`;
  }
  return '';
}

function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return path.resolve(folder);
  }
}
