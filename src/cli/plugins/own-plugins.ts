/**
 * `diapason.config.ts`: the one file of a hub that is code. It is loaded for the hub that one stands in, and for no
 * other unless `--trust` says so: to check a stranger's campaign must run none of his code.
 */
import { existsSync, realpathSync } from 'node:fs';
import nodeModule from 'node:module';
import path from 'node:path';
import process from 'node:process';
import type { OwnPages } from '../../build/site-input.ts';
import { Failure } from '../../output/failure.ts';
import { ownModule } from '../../own-files.ts';
import { versionOfFolders } from './version-of-folders.ts';

const NAMES = ['diapason.config.ts', 'diapason.config.mts', 'diapason.config.js', 'diapason.config.mjs'];

/** Absolute path of the configuration of a hub. Undefined where it has none. */
export function configFile(root: string): string | undefined {
  return NAMES.map((name) => path.join(root, name)).find((one) => existsSync(one));
}

export interface OwnPlugins {
  /** Absolute path of the configuration. */
  readonly file: string;
  /** Changes with any of its code. */
  readonly version: string;
  /** Astro pages of the hub's own. Absent where it has none. */
  readonly pages?: OwnPages;
}

/** The same for commands that need no hub: nothing where there is no folder, and no word of what is not trusted. */
export async function pluginsAt(options: TrustOptions & { readonly root: string }): Promise<void> {
  const root = path.resolve(options.root);
  if (existsSync(root)) await ownPlugins(root, options, () => {});
}

export interface TrustOptions {
  /** `--trust` */
  readonly trust?: boolean;
}

let known: Promise<OwnPlugins | undefined> | undefined;

/**
 * Loads the configuration of the hub at `root` and installs what it brings, once for the process. Undefined where
 * there is none, or it is not to be trusted: then `remark` says so. Throws `Failure` 2 with every fault in it.
 */
export function ownPlugins(
  root: string,
  { trust = false }: TrustOptions,
  remark: (text: string) => void,
): Promise<OwnPlugins | undefined> {
  known ??= load(root, trust, remark);
  return known;
}

async function load(
  root: string,
  trust: boolean,
  remark: (text: string) => void,
): Promise<OwnPlugins | undefined> {
  const file = configFile(root);
  if (file === undefined) return undefined;
  const name = path.basename(file);
  if (!trust && realpathSync(root) !== realpathSync(process.cwd())) {
    remark(
      `${name} of ${root} is code and was not loaded: run Diapason in that folder, or say --trust if you know who wrote it.`,
    );
    return undefined;
  }
  return installFrom(file);
}

/** For threads, whose order says what the main thread has decided. */
export async function installFrom(file: string): Promise<OwnPlugins> {
  const name = path.basename(file);
  if (!('registerHooks' in nodeModule) || (/ts$/.test(file) && !process.features.typescript)) {
    throw new Failure(2, `${name} needs Node 22.18 or newer, and this is ${process.versions.node}.`, {
      hint: 'Run “npx diapason” in a folder where “npm install” has installed its own Node, or write the file in JavaScript.',
    });
  }
  const [{ trackedImport }, { checkConfig }, { installPlugins }, { alsoDependOn }] = await Promise.all([
    import('./tracked-import.ts'),
    import('../../plugins/check-config.ts'),
    import('../../plugins/install.ts'),
    import('../../build/cache/code-version.ts'),
  ]);
  const surface = ownModule('index');
  const { exported, version } = await trackedImport(file, surface).catch((cause: unknown) => {
    throw new Failure(
      2,
      `${name} cannot be loaded: ${firstLine(cause)}${placeOf(cause, path.dirname(file))}`,
      {
        hint: 'Correct it; --debug shows where it fails, and “npx tsc --noEmit” checks its types.',
        cause,
      },
    );
  });
  const checked = checkConfig(exported);
  if (!checked.ok) {
    throw new Failure(2, `${name} cannot be used:\n${checked.faults.map((one) => `  ${one}`).join('\n')}`, {
      hint: 'docs/plugins.md says what it may hold; “npx tsc --noEmit” checks its types.',
    });
  }
  installPlugins(checked.sources);
  alsoDependOn(version);
  const pages = pagesOf(checked.config.pages ?? {}, path.dirname(file));
  return { file, version, ...(pages && { pages }) };
}

function pagesOf(pages: Readonly<Record<string, string>>, folder: string): OwnPages | undefined {
  const found = Object.entries(pages).map(([address, file]) => {
    const absolute = path.resolve(folder, file);
    if (!existsSync(absolute))
      throw new Failure(2, `The page “${address}” of diapason.config has no file “${file}”.`, {
        hint: 'Paths of pages are relative to the configuration.',
      });
    return [address, absolute] as const;
  });
  if (found.length === 0) return undefined;
  const folders = found.map(([, file]) => path.dirname(file));
  return { files: Object.fromEntries(found), hub: folder, version: versionOfFolders(folders, folder) };
}

/** Where in the hub's own code an error arose, as far as its stack tells. */
function placeOf(cause: unknown, root: string): string {
  const stack = cause instanceof Error ? (cause.stack ?? '') : '';
  const [, file, line] =
    /^\s*(?:at .*?\(?)?(?:file:\/\/)?((?:\/|[A-Za-z]:[\\/])[^():]+):(\d+)/m.exec(stack) ?? [];
  if (file === undefined || !path.resolve(file).startsWith(`${root}${path.sep}`)) return '';
  return ` (${path.relative(root, file)}:${line})`;
}

function firstLine(cause: unknown): string {
  const text = cause instanceof Error ? cause.message || cause.name : String(cause);
  return text.split('\n')[0] ?? text;
}
