/** Whether the hub's package.json pins its Node, so that everybody builds with the same dates, prices and pixels. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { Check, Finding } from './check.ts';
import { causesOf } from './lost.ts';

const PIN = '“npm install --save-dev node@24”: then everybody, and CI, says dates and prices alike.';

export const pinnedNode: Check = {
  id: 'pinned-node',
  title: 'pinned Node',
  where: 'hub',
  apart: false,
  ifLost: 'Look whether package.json may be read.',
  look: ({ root }) => [judgePin(readManifest(root), process.versions.node)],
};

type Manifest = { readonly text: string } | { readonly thrown: unknown } | undefined;

function readManifest(root: string): Manifest {
  try {
    return { text: readFileSync(path.join(root, 'package.json'), 'utf8') };
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : { thrown };
  }
}

export function judgePin(manifest: Manifest, running: string): Finding {
  if (!manifest)
    return {
      status: 'warning',
      found: 'The hub has no package.json, so nothing says with which Node and Diapason it is built.',
      advice: `Run “npm init --yes” in the hub, then ${PIN}`,
    };
  let range: unknown;
  try {
    if ('thrown' in manifest) throw manifest.thrown;
    const { dependencies, devDependencies } = JSON.parse(manifest.text) as Dependents;
    range = devDependencies?.node ?? dependencies?.node;
  } catch (thrown) {
    const advice = 'Mend it, or take it from the last commit: npm cannot read it either.';
    return { status: 'problem', found: 'package.json cannot be read.', advice, causes: causesOf(thrown) };
  }
  if (typeof range !== 'string')
    return { status: 'warning', found: 'package.json does not pin Node.', advice: `Run ${PIN}` };
  const major = /\d+/.exec(range)?.[0];
  if (major !== undefined && major !== running.split('.')[0])
    return {
      status: 'warning',
      found: `package.json pins Node “${range}”, and this is ${running}.`,
      advice: 'Run “npm ci”, then “npx diapason …” or a script of package.json: both take the pinned one.',
    };
  return { status: 'ok', found: `package.json pins Node “${range}”` };
}

interface Dependents {
  readonly dependencies?: Readonly<Record<string, unknown>>;
  readonly devDependencies?: Readonly<Record<string, unknown>>;
}
