/** npm, with which hubs are set up. */
import { execFile } from 'node:child_process';
import process from 'node:process';
import type { Check, Finding } from './check.ts';
import { isOlder } from './node.ts';

/** The one that Diapason is tried with; it knows `allowScripts`. */
const TRIED = '11.0.0';
const TIME_MS = 10_000;

export const npm: Check = {
  id: 'npm',
  title: 'npm',
  where: 'anywhere',
  apart: false,
  ifLost: 'Try “npm --version” in this terminal.',
  lostIs: 'warning',
  look: async () => [judgeNpm(await npmVersion())],
};

/** Undefined: there is no npm, or it does not answer. */
export function judgeNpm(version: string | undefined): Finding {
  if (version === undefined)
    return {
      status: 'warning',
      found: 'npm was not found, or does not answer.',
      advice:
        'Builds do not need it. To set up or renew a hub, install it: it comes with Node from nodejs.org.',
    };
  if (isOlder(version, TRIED))
    return {
      status: 'warning',
      found: `npm ${version}; Diapason is tried with npm 11.`,
      advice: 'Run “npm install --global npm@11” if “npm ci” fails.',
    };
  return { status: 'ok', found: version };
}

function npmVersion(): Promise<string | undefined> {
  const isWindows = process.platform === 'win32';
  // On Windows npm is a script of the shell. The answer needs no network, and none is looked for.
  const env = { ...process.env, npm_config_update_notifier: 'false', npm_config_offline: 'true' };
  const options = { timeout: TIME_MS, env, shell: isWindows, windowsHide: true } as const;
  return new Promise((resolve) => {
    execFile(isWindows ? 'npm.cmd' : 'npm', ['--version'], options, (error, out) => {
      const version = /^\d+\.\d+\.\d+/.exec(out.trim())?.[0];
      resolve(error ? undefined : version);
    });
  });
}
