/** Asks the system to show an address. A machine without a browser says nothing: the address is printed too. */
import { spawn } from 'node:child_process';
import process from 'node:process';

/** The command with which a system opens an address, and its arguments. */
export function openCommand(platform: NodeJS.Platform, url: string): readonly [string, ...string[]] {
  if (platform === 'darwin') return ['open', url];
  if (platform === 'win32') return ['cmd', '/c', 'start', '', url];
  return ['xdg-open', url];
}

export function openBrowser(url: string) {
  if (!process.stdout.isTTY) return;
  const [command, ...args] = openCommand(process.platform, url);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
