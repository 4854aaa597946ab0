/** In Diapason's own repository: the programs from outside npm that its tests drive. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Check, Finding, Place } from './check.ts';
import { isOnPath } from './on-path.ts';

/** Debian's package, what shows that it is there (a command, or a folder by its absolute path), and its use. */
export type Tool = readonly [name: string, sign: string, use: string];

export const testTools: Check = {
  id: 'test-tools',
  title: 'test tools',
  where: 'repository',
  apart: false,
  ifLost: 'Look at test/setup/tools.mjs.',
  lostIs: 'warning',
  look: async ({ root }) => [judgeTools(await toolsOf(root), isThere)],
};

/** Our own list, in our own repository: nothing of a stranger's is run. */
async function toolsOf(root: Place['root']): Promise<readonly Tool[]> {
  const file = pathToFileURL(path.join(root, 'test/setup/tools.mjs')).href;
  const { TOOLS } = (await import(file)) as { readonly TOOLS: readonly Tool[] };
  return TOOLS;
}

export function judgeTools(tools: readonly Tool[], isHere: (sign: string) => boolean): Finding {
  const missing = tools.filter(([, sign]) => !isHere(sign)).map(([name]) => name);
  if (missing.length === 0)
    return { status: 'ok', found: `${tools.map(([name]) => name).join(', ')} are there` };
  return {
    status: 'warning',
    found: `The tests need programs that are not here: ${missing.join(', ')}.`,
    advice: `Run “sudo apt-get install ${missing.join(' ')}”, or “npm test” as root. Builds do not need them.`,
  };
}

/** Servers are not on everybody's path. */
function isThere(sign: string): boolean {
  return path.isAbsolute(sign) ? existsSync(sign) : isOnPath(sign, ['/usr/sbin']);
}
