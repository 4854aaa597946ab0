/** docs/licences.md: every dependency with its licence, and the names of those whose licence is not allowed. */
import { allowedLicences } from './allowed-licences.ts';
import { type Closures, closuresOf, type Lock, type LockedPackage } from './lock-packages.ts';
import { licencesTaken, readExpression } from './spdx-expression.ts';
import { statedLicences } from './stated-licences.ts';

export interface LicenceTable {
  readonly text: string;
  /** One sentence for each package that may not be used. */
  readonly refused: readonly string[];
  /** Identifiers that some package is used under. */
  readonly taken: ReadonlySet<string>;
  /** Names and versions whose licence had to be looked up by hand. */
  readonly stated: ReadonlySet<string>;
}

/** Beyond it the names of those that bring a package say little. */
const NAMED_THROUGH = 3;

export function licenceTable(lock: Lock): LicenceTable {
  const refused: string[] = [];
  const taken = new Set<string>();
  const stated = new Set<string>();

  const judge = (one: LockedPackage): string => {
    const known = `${one.name}@${one.version}`;
    const byHand = statedLicences[known];
    if (byHand) stated.add(known);
    const told = byHand?.licence ?? one.licence;
    const expression = told === undefined ? undefined : readExpression(told);
    const kept = expression && licencesTaken(expression, (id) => id in allowedLicences);
    if (!kept)
      refused.push(
        told === undefined
          ? `“${known}” names no licence: look it up in its files, and say so in .package/stated-licences.ts.`
          : `“${known}” is under “${told}”, which .package/allowed-licences.ts does not allow: leave it out, or give the reason there.`,
      );
    for (const id of kept ?? []) taken.add(id);
    return (told ?? 'none').replace(/^\((.*)\)$/, '$1');
  };

  const closures = closuresOf(lock);
  const sections = [
    ...section('What is installed with Diapason', closures.installed, judge),
    ...section('What is part of its own files', closures.bundled, judge),
    ...section('What only its developers install', closures.development, judge),
  ];
  return { text: page(sections, closures, taken), refused, taken, stated };
}

function page(sections: readonly string[], closures: Closures, taken: ReadonlySet<string>): string {
  const count = (list: readonly LockedPackage[]) => new Set(list.map(({ name }) => name)).size;
  return `${[
    '# Licences of all dependencies',
    '',
    'Made from `package-lock.json` by `npx vitest run test/package --update`; a test says when it is stale. A licence that',
    'is not in the first table fails that test and names the package. Versions are told as far as they promise to stay',
    'compatible, so a correction alone changes nothing here.',
    '',
    `${count(closures.installed)} packages are installed with Diapason, on all platforms together, ${count(closures.bundled)} are part of its`,
    `own files, and ${count(closures.development)} more come with its source.`,
    '',
    '| licence | why it is allowed |',
    '|---|---|',
    ...[...taken].sort().map((id) => `| ${id} | ${allowedLicences[id]!.why} |`),
    ...sections,
  ].join('\n')}\n`;
}

function section(
  title: string,
  packages: readonly LockedPackage[],
  judge: (one: LockedPackage) => string,
): string[] {
  const rows = new Map<string, { versions: Set<string>; licence: string; through: Set<string> }>();
  for (const one of packages) {
    const licence = judge(one);
    const name = familyOf(one.name);
    const row = rows.get(`${name} ${licence}`) ?? { versions: new Set(), licence, through: new Set() };
    row.versions.add(series(one.version));
    for (const first of one.through) row.through.add(first);
    rows.set(`${name} ${licence}`, row);
  }
  return [
    '',
    `## ${title}`,
    '',
    '| package | version | licence | through |',
    '|---|---|---|---|',
    ...[...rows]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, { versions, licence, through }]) => {
        const name = key.slice(0, key.indexOf(' '));
        return `| ${name} | ${[...versions].join(', ')} | ${licence} | ${throughOf(name, through)} |`;
      }),
  ];
}

function throughOf(name: string, through: ReadonlySet<string>): string {
  if (through.has(name)) return 'itself';
  const names = [...through].sort();
  const more = names.length - NAMED_THROUGH;
  return names.slice(0, NAMED_THROUGH).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

const MACHINE =
  /(?<=[-/])(?:aix|android|darwin|freebsd|linux|linuxmusl|netbsd|openbsd|openharmony|sunos|wasm32|webcontainers|win32)(?:-.*)?$/;

/** `@img/sharp-libvips-linuxmusl-arm64` → `@img/sharp-libvips-*`: one row for all machines. */
function familyOf(name: string): string {
  return name.replace(MACHINE, '*');
}

/** `7.3.5` → `7`, `0.63.2` → `0.63`: what semantic versions hold compatible. */
function series(version: string): string {
  return /^0\.\d+|^\d+/.exec(version)?.[0] ?? version;
}
