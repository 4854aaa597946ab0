/** Reads `overrides/` of a campaign's folder: the files in it, and what `overrides.yaml` says of them. */
import { contains, defineFamily, type Findings, type Span } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import type { HandMadeEntry, Override, Overrides } from '../ir/overrides.ts';
import { limits } from '../limits.ts';
import { checkPartly } from '../source/check-partly.ts';
import { readAuthoredPartly } from '../source/read-authored.ts';
import type { Authored } from '../source/yaml.ts';
import { didYouMean } from './campaign-faults.ts';
import { overridesSchema, type PieceData } from './overrides-schema.ts';
import { yamlSuppressions } from './suppressions.ts';

const folderName = 'overrides';
const fileName = 'overrides.yaml';
/** `social/fr/instagram.story.png`: deeper folders are no places of pieces. */
const deepest = 3;

export const overrideFileFaults = defineFamily('override', {
  'without-file': {
    severity: 'error',
    message: 'There is no file “{path}” in overrides/.',
    hint: '{hint}',
  },
  'too-many': {
    severity: 'error',
    message: 'There are {count} files in overrides/; {limit} is the most.',
    hint: 'A campaign of which so much is made by hand is no campaign of this tool: adjust its layouts.',
  },
  'box-in-print': {
    severity: 'error',
    message: 'A press file has no pixels to look at: its words have no box.',
    hint: 'Leave box out; the text of a press file is read from the file.',
  },
  'no-alt': {
    severity: 'error',
    message: 'This picture does not say what it shows.',
    hint: 'Add alt: one sentence for those who do not see it.',
  },
});

/** Undefined when there is no such folder. What is unsound is told and left out. */
export function readOverrides(host: Host, campaignFolder: string, findings: Findings): Overrides | undefined {
  const folder = `${campaignFolder}/${folderName}`;
  const names = filesOf(host, folder, 1);
  if (names.length === 0) return undefined;
  const path = `${folder}/${fileName}`;
  const files = names.filter((name) => name !== fileName);
  const top: Span = { file: path, line: 1, column: 1, endLine: 1, endColumn: 1 };
  if (files.length > limits.overrides) {
    const values = { count: files.length, limit: limits.overrides };
    findings.add(overrideFileFaults, 'too-many', { at: top }, values);
    return undefined;
  }
  if (!names.includes(fileName)) return { suppressions: [], pieces: [], unsaid: files, at: top };
  const whole = readAuthoredPartly(host, path, findings);
  const parts = whole && checkPartly(overridesSchema, whole, findings, { schema: '1', pieces: {} });
  // Of files whose entries nobody can read it is not said that they have none.
  if (!whole || !parts) return { suppressions: [], pieces: [], unsaid: [], at: top };
  const lost = parts.lost.map((one) => whole.spanOf(one));
  const pieces: Override[] = [];
  for (const [name, data] of Object.entries(parts.data.pieces)) {
    const all = parts.authored.spanOf(['pieces', name]);
    const at = parts.authored.keySpanOf(['pieces', name]);
    if (lost.some((one) => contains(all, one))) continue;
    if (!files.includes(name)) {
      findings.add(overrideFileFaults, 'without-file', { at }, { path: name, hint: didYouMean(name, files) });
      continue;
    }
    if (data.alt === undefined && !name.endsWith('.pdf')) findings.add(overrideFileFaults, 'no-alt', { at });
    const boxed = data.says.findIndex((one) => 'box' in one);
    if (boxed !== -1 && name.endsWith('.pdf'))
      findings.add(overrideFileFaults, 'box-in-print', {
        at: parts.authored.spanOf(['pieces', name, 'says', boxed]),
      });
    pieces.push({ path: name, file: `${folder}/${name}`, entry: entryOf(data, name, parts.authored, at) });
  }
  const typed = Object.keys((whole.value as { pieces?: object }).pieces ?? {});
  return {
    source: whole.source,
    suppressions: yamlSuppressions(whole.source),
    pieces,
    unsaid: files.filter((file) => !typed.includes(file)),
    at: top,
  };
}

function entryOf(data: PieceData, name: string, authored: Authored, at: Span): HandMadeEntry {
  const { by, date, alt, says, replaces } = data;
  const said = says.map((one, index) => ({ ...one, at: authored.spanOf(['pieces', name, 'says', index]) }));
  return {
    by,
    date: date.date,
    ...(alt === undefined ? {} : { alt }),
    says: said.filter((one) => 'text' in one),
    codes: said.flatMap((one) => ('code' in one ? [{ value: one.code, at: one.at }] : [])),
    ...(replaces === undefined ? {} : { replaces }),
    at,
  };
}

/** Paths below the folder, sorted. What systems leave behind is none of ours: `.DS_Store`, `Thumbs.db`. */
function filesOf(host: Host, folder: string, depth: number): readonly string[] {
  return host.list(folder).flatMap((name): readonly string[] => {
    if (name.startsWith('.') || name === 'Thumbs.db') return [];
    if (!name.endsWith('/')) return [name];
    const inner = depth < deepest ? filesOf(host, `${folder}/${name.slice(0, -1)}`, depth + 1) : [];
    return inner.map((one) => `${name}${one}`);
  });
}
