/** The hub's package.json: Node 24 through npm, three scripts, and everything that stood there already. */
import { applyEdits, type FormattingOptions, modify, type ParseError, parseTree } from 'jsonc-parser';

export interface PackageOptions {
  /** Of the package, where it has no name. */
  readonly name: string;
  /** The text of the file as it is; absent where there is none. */
  readonly before?: string;
  /** How the package that Diapason was installed for asks for it; absent where that is not known. */
  readonly diapason?: string;
}

export interface PackageText {
  readonly text: string;
  /** Paths of what was added: `scripts.build`. */
  readonly added: readonly string[];
  /** Paths of scripts that were there, and do something else. */
  readonly kept: readonly string[];
  /** Whether Diapason is among the dependencies now. */
  readonly hasDiapason: boolean;
}

/** The first release of Node that Diapason needs, as a package: the scripts run on it wherever they are called. */
const NODE = '^24';

const scripts = { build: 'diapason build', check: 'diapason check', dev: 'diapason dev --open' } as const;

type Dict = Readonly<Record<string, unknown>>;

/** A sentence where the file that is there cannot be added to. */
export function packageText({ name, before, diapason }: PackageOptions): PackageText | string {
  const text = before ?? '{}';
  const read = readPackage(text);
  if (typeof read === 'string') return read;
  const section = (key: string): Dict => (isDict(read[key]) ? read[key] : {});
  const wished: [path: readonly string[], value: unknown][] = [];
  const kept: string[] = [];
  const wish = (path: readonly string[], value: unknown) => void wished.push([path, value]);
  if (read.name === undefined) wish(['name'], name);
  if (before === undefined || (read.private === undefined && read.version === undefined))
    wish(['private'], true);
  // Code of the hub's own is in modules; in a package that has its ways already nothing may change for others.
  if (before === undefined) wish(['type'], 'module');
  for (const [key, command] of Object.entries(scripts)) {
    const own = section('scripts')[key];
    if (own === undefined) wish(['scripts', key], command);
    else if (typeof own !== 'string' || !own.includes('diapason')) kept.push(`scripts.${key}`);
  }
  const dependencies = ['dependencies', 'devDependencies'].map(section);
  const hasDiapason = dependencies.some((one) => 'diapason' in one);
  if (!hasDiapason && diapason !== undefined) wish(['dependencies', 'diapason'], diapason);
  if (!dependencies.some((one) => 'node' in one)) wish(['devDependencies', 'node'], NODE);
  for (const one of ['node', 'esbuild'])
    if (section('allowScripts')[one] === undefined) wish(['allowScripts', one], true);
  const options = { formattingOptions: formattingOf(text) };
  const after = wished.reduce(
    (sum, [path, value]) => applyEdits(sum, modify(sum, [...path], value, options)),
    text,
  );
  return {
    text: after.endsWith('\n') ? after : `${after}\n`,
    added: wished.map(([path]) => path.join('.')),
    kept,
    hasDiapason: hasDiapason || diapason !== undefined,
  };
}

/** What npm would read; a sentence for what it would not. */
function readPackage(text: string): Dict | string {
  const errors: ParseError[] = [];
  // npm strips a byte order mark, and edits behind one would be off by a letter.
  parseTree(text.replace(/^\uFEFF/, ''), errors, { disallowComments: true });
  if (errors.length > 0) return 'It is no sound JSON.';
  if (text.startsWith('\uFEFF')) return 'It begins with a byte order mark.';
  const read: unknown = JSON.parse(text);
  if (!isDict(read)) return 'It holds no object.';
  for (const key of ['scripts', 'dependencies', 'devDependencies', 'allowScripts'])
    if (read[key] !== undefined && !isDict(read[key])) return `Its “${key}” is no object.`;
  return read;
}

function isDict(value: unknown): value is Dict {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** As the file itself is set. */
function formattingOf(text: string): FormattingOptions {
  const indent = /\n([ \t]+)"/.exec(text)?.[1] ?? '  ';
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return { insertSpaces: !indent.startsWith('\t'), tabSize: indent.length, eol };
}
