/** Whether the libraries that Diapason names in its package.json are installed. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ownManifest, toolFolder } from '../versions.ts';
import type { Check, Finding } from './check.ts';

const SHOWN = 5;

export const libraries: Check = {
  id: 'libraries',
  title: 'libraries',
  where: 'anywhere',
  apart: false,
  ifLost: 'Install Diapason again: its package.json cannot be read.',
  look: () => [judgeLibraries(Object.keys(ownManifest().dependencies), isInstalled)],
};

export function judgeLibraries(names: readonly string[], isThere: (name: string) => boolean): Finding {
  const missing = names.filter((name) => !isThere(name));
  if (missing.length === 0) return { status: 'ok', found: `all ${names.length} are installed` };
  const shown = missing.slice(0, SHOWN).map((name) => `“${name}”`);
  const more = missing.length > SHOWN ? ` and ${missing.length - SHOWN} more` : '';
  return {
    status: 'problem',
    found: `${missing.length} of ${names.length} are not installed: ${shown.join(', ')}${more}. What needs them was not tried.`,
    advice: 'Run “npm ci” where package.json lies; it makes node_modules anew.',
  };
}

/** As Node looks for packages: in each `node_modules` from here upwards. */
export function isInstalled(name: string): boolean {
  for (let folder = path.resolve(toolFolder); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'node_modules', name, 'package.json'))) return true;
    if (folder === path.dirname(folder)) return false;
  }
}
