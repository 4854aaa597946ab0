/** `diapason new block|rule|channel|template|arrangement`: code of the hub's own, entered in its configuration. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pictureKinds } from '../brand/pictures.ts';
import { channels } from '../channels/index.ts';
import { arrangementKinds } from '../draw/pictures/arrangement.ts';
import { templateNames } from '../draw/template.ts';
import { blocks, scopes } from '../ir/blocks/index.ts';
import { limits } from '../limits.ts';
import { Failure } from '../output/failure.ts';
import { rules } from '../rules/index.ts';
import { enterConfig, entry, importLine, newConfigText } from '../scaffold/plugin/enter-config.ts';
import { type PluginFiles, pluginFiles } from '../scaffold/plugin/plugin-files.ts';
import { aKind, nameFault, type PluginKind } from '../scaffold/plugin/plugin-kind.ts';
import type { NewPluginOptions } from './commands/new/plugin.ts';
import { hubRoot } from './hub-root.ts';
import { writeNewFiles } from './new-files.ts';
import { configFile, ownPlugins } from './plugins/own-plugins.ts';
import { terminal } from './terminal.ts';

/** Throws `Failure` 2 for a name that cannot be or is taken, and for a configuration that cannot be loaded. */
export async function newPlugin(kind: PluginKind, name: string, options: NewPluginOptions) {
  const root = hubRoot(options.root);
  const fault = nameFault(kind, name);
  if (fault) throw new Failure(2, fault.message, { hint: fault.hint });
  const builtIn = namesOf(kind);
  await ownPlugins(root, options, (text) => terminal.err(`${text}\n`));
  refuseTaken(kind, name, builtIn);

  const made = pluginFiles(kind, name, options.test === true);
  const config = enteredConfig(root, made);
  const files = config.isNew ? [...made.files, { path: config.path, text: config.text! }] : made.files;
  const changed =
    config.isNew || config.text === undefined ? {} : { replaced: { path: config.path, text: config.text } };
  writeNewFiles(root, options.root, files, changed);
  terminal.out(report(root, kind, made, config));
}

interface EnteredConfig {
  readonly path: string;
  readonly isNew: boolean;
  /** Undefined where it is written in a way of its own, and is left alone. */
  readonly text: string | undefined;
}

function enteredConfig(root: string, { addition }: PluginFiles): EnteredConfig {
  const file = configFile(root);
  if (file === undefined) return { path: 'diapason.config.ts', isNew: true, text: newConfigText(addition) };
  const bytes = readFileSync(file);
  const text = bytes.length > limits.sourceBytes ? undefined : enterConfig(bytes.toString('utf8'), addition);
  return { path: path.basename(file), isNew: false, text };
}

/** Names in use so far, in lower case: two files that differ in case are one on some systems. */
function namesOf(kind: PluginKind): readonly string[] {
  const names = {
    block: () => [...blocks.keys(), ...scopes.keys()],
    rule: () => rules.map(({ id }) => id),
    channel: () => [...channels.keys()],
    template: templateNames,
    arrangement: () => [...pictureKinds, ...arrangementKinds(), 'own', 'picture'],
  };
  return names[kind]();
}

function refuseTaken(kind: PluginKind, name: string, builtIn: readonly string[]) {
  const isSame = (other: string) => other.toLowerCase() === name.toLowerCase();
  const hint = 'Choose another name.';
  const ours = builtIn.find(isSame);
  if (ours !== undefined) throw new Failure(2, `Diapason has ${aKind(kind)} “${ours}” of its own.`, { hint });
  const own = namesOf(kind).find(isSame);
  if (own !== undefined)
    throw new Failure(2, `This hub has ${aKind(kind)} “${own}” already: diapason.config brings it.`, {
      hint,
    });
}

function report(
  root: string,
  kind: PluginKind,
  { files, addition, next }: PluginFiles,
  config: EnteredConfig,
): string {
  const inConfig = config.isNew
    ? [`wrote ${config.path}`]
    : config.text !== undefined
      ? [`entered it in ${config.path}`]
      : [
          '',
          `${config.path} is written in a way of its own and was left alone. Add these two lines to it:`,
          `  ${importLine(addition)}`,
          `  ${entry(addition)},`,
        ];
  const about = packageOf(root);
  return [
    ...files.map((file) => `wrote ${file.path}`),
    ...inConfig,
    '',
    ...next,
    ...(about && about.type !== 'module'
      ? [
          '',
          'Node guesses what kind of code this is, and warns: write "type": "module" into package.json if nothing there speaks against it.',
        ]
      : []),
    ...(about?.name === 'diapason' && existsSync(path.join(root, 'src/ir'))
      ? ['', `This is Diapason itself: ${aKind(kind)} for everybody is made as CONTRIBUTING.md says.`]
      : []),
    '',
  ].join('\n');
}

/** What npm knows of the hub. Undefined where it has no package.json, or one that cannot be read. */
function packageOf(root: string): { readonly name?: unknown; readonly type?: unknown } | undefined {
  try {
    const read: unknown = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    return typeof read === 'object' && read !== null ? read : undefined;
  } catch {
    return undefined;
  }
}
