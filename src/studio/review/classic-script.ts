/**
 * Our islands as one script without modules, for pages that are opened from a folder: browsers load no modules from
 * files. Each keeps its names to itself. Only the forms of import and export that the islands use are read.
 */
import type { Assets } from '../server/assets.ts';

const IMPORT = /^import (?:\{([^}]*)\} from )?'\.\/([^']+)';$/gm;
const EXPORT = /^export ((?:async )?function|const) (\w+)/gm;

/** `entry`: file name in `islands/`. Throws where an island has a form that is not known here: that is ours to mend. */
export function classicScript(entry: string, assets: Assets): string {
  const done = new Map<string, string>();
  add(entry, assets, done);
  return `(() => {\n'use strict';\nconst modules = {};\n${[...done.values()].join('')}})();\n`;
}

function add(name: string, assets: Assets, done: Map<string, string>) {
  if (done.has(name)) return;
  const source = assets.get(name)?.body;
  if (source === undefined) throw new Error(`There is no island “${name}”.`);
  done.set(name, '');
  for (const [, , from] of source.matchAll(IMPORT)) add(from!, assets, done);
  const names = [...source.matchAll(EXPORT)].map(([, , exported]) => exported!);
  const body = source
    .replace(IMPORT, (_all, taken: string | undefined, from: string) =>
      taken ? `const {${taken}} = modules[${JSON.stringify(from)}];` : '',
    )
    .replace(EXPORT, '$1 $2');
  if (/^(import|export)\b/m.test(body))
    throw new Error(
      `The island “${name}” has an import or export of a form that no plain script can take over.`,
    );
  // What others need of it comes after them.
  done.delete(name);
  done.set(
    name,
    `modules[${JSON.stringify(name)}] = (() => {\n${body}\nreturn { ${names.join(', ')} };\n})();\n`,
  );
}
