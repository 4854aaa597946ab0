/** What may leave the machine in a log: no secrets, and no folders outside the hub. */
import { realpathSync } from 'node:fs';
import path from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

const SECRET = '<secret>';
/** Names of variables whose values are secrets, whoever reads them; the address of a shared cache may be one. */
const SECRET_VARIABLE =
  /TOKEN|SECRET|PASSW|CREDENTIAL|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|^DIAPASON_SHARED_CACHE$|^AWS_ENDPOINT/i;
/** Shorter values are words that stand everywhere: “yes”, “read”. */
const SHORTEST_SECRET = 6;
const SECRET_OPTION = /^--[\w-]*(?:token|secret|passw|credential|api-?key)[\w-]*/i;

/** Takes the values of secret variables, and names and keys in addresses, out of a text. */
export function secretsMasked(env: Environment): (text: string) => string {
  const values = Object.entries(env)
    .filter(([name, value = '']) => SECRET_VARIABLE.test(name) && value.length >= SHORTEST_SECRET)
    .map(([, value]) => value!)
    .sort((a, b) => b.length - a.length);
  return (text) =>
    values
      .reduce((masked, value) => masked.replaceAll(value, SECRET), text)
      .replace(/(:\/\/)[^\s/@]+@/g, `$1${SECRET}@`)
      .replace(/([?&][^=&\s]*(?:token|key|secret|sig|passw)[^=&\s]*=)[^&\s"'”]+/gi, `$1${SECRET}`);
}

/** Arguments as they were typed, without the values of options whose names speak of secrets. */
export function argumentsMasked(argv: readonly string[]): readonly string[] {
  return argv.map((text, i) => {
    const option = SECRET_OPTION.exec(text)?.[0];
    if (option !== undefined && text.startsWith(`${option}=`)) return `${option}=${SECRET}`;
    const isValue = i > 0 && SECRET_OPTION.exec(argv[i - 1]!)?.[0] === argv[i - 1];
    return isValue ? SECRET : text;
  });
}

export interface Folders {
  readonly hub: string;
  readonly tool: string;
}

/** A path that begins a word: `/a/b`, `C:\a\b`, with what may stand in a name. */
const ABSOLUTE = /(?<![\w~>.\-:/\\])(?:[A-Za-z]:)?[/\\][^\s/\\'"“”()<>:,;]+(?:[/\\][^\s/\\'"“”()<>:,;]*)*/g;

/** Paths of the hub begin with `<hub>`, ours with `<diapason>`; of all others the last name is left, behind `~`. */
export function pathsShortened({ hub, tool }: Folders): (text: string) => string {
  const known = [
    ...spellings(hub).map((folder) => [folder, '<hub>'] as const),
    ...spellings(tool).map((folder) => [folder, '<diapason>'] as const),
  ].sort(([a], [b]) => b.length - a.length);
  return (text) => {
    const bare = text.replaceAll('file://', '');
    const named = known.reduce(
      (rest, [folder, name]) => rest.replace(new RegExp(`${escaped(folder)}(?![\\w.-])`, 'g'), name),
      bare,
    );
    return named.replace(ABSOLUTE, shortened);
  };
}

/** `~/name`; within a package its whole path, which says what failed. */
function shortened(absolute: string): string {
  const parts = absolute.split(/[/\\]/).filter((part) => part !== '');
  const inPackage = parts.lastIndexOf('node_modules');
  return ['~', ...parts.slice(inPackage >= 0 ? inPackage : -1)].join('/');
}

/** A folder as it was named, and as it is when links are followed; without a slash at its end. */
function spellings(folder: string): readonly string[] {
  const absolute = path.resolve(folder);
  try {
    return [...new Set([absolute, realpathSync(absolute)])].filter((one) => one !== path.parse(one).root);
  } catch {
    return [absolute];
  }
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
