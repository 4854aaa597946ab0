/** The Node that runs this, against the oldest that Diapason works with. */
import process from 'node:process';
import { ownManifest } from '../versions.ts';
import type { Check, Finding } from './check.ts';

/** Since then Node runs TypeScript without being asked to: https://nodejs.org/api/typescript.html */
const RUNS_TYPESCRIPT = '22.18.0';

export const node: Check = {
  id: 'node',
  title: 'Node',
  where: 'anywhere',
  apart: false,
  ifLost: 'Install Diapason again: its package.json cannot be read.',
  look: () => [judgeNode(process.versions.node, ownManifest().engines.node)],
};

/** `wanted`: the range of “engines” in our package.json, `>=22.12`. */
export function judgeNode(version: string, wanted: string): Finding {
  const oldest = wanted.replace(/^>=\s*/, '');
  if (isOlder(version, oldest))
    return {
      status: 'problem',
      found: `Node ${version}; Diapason needs ${oldest} or newer.`,
      advice:
        'Run it as “npx diapason” in a hub where “npm ci” has installed a Node of its own, or install Node 24.',
    };
  if (isOlder(version, RUNS_TYPESCRIPT))
    return {
      status: 'ok',
      found: version,
      advice: 'From 22.18 on commands start sooner: no second process is needed to run TypeScript.',
    };
  return { status: 'ok', found: version };
}

/** Versions as numbers with full stops; what a version leaves out is 0. */
export function isOlder(version: string, than: string): boolean {
  const [mine, theirs] = [version, than].map((text) =>
    text.split('.').map((part) => Number.parseInt(part, 10)),
  );
  for (let i = 0; i < 3; i++) {
    const difference = (mine![i] ?? 0) - (theirs![i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
