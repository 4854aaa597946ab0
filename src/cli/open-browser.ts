/** Asks the system to show an address. A machine without a browser says nothing: the address is printed too. */
import { spawn } from 'node:child_process';
import process from 'node:process';

export function openBrowser(url: string) {
  if (!process.stdout.isTTY) return;
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url];
  const child = spawn(command!, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
