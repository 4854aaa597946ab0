/** Whether a command is on this machine. */
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** `more`: folders that are looked into beside those of PATH. */
export function isOnPath(command: string, more: readonly string[] = []): boolean {
  return [...(process.env.PATH ?? '').split(path.delimiter), ...more].some((folder) => {
    try {
      accessSync(path.join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
