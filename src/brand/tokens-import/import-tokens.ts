/** The whole import, top to bottom: files in; token files, a resolver document and a list of every change out. */
import type { Findings, Span } from '../../diagnostic.ts';
import type { Host } from '../../host.ts';
import { limits } from '../../limits.ts';
import { readSource } from '../../source/file.ts';
import { convertIn } from './convert-in.ts';
import { type Draft, type Note, newName, type Unit } from './draft.ts';
import { importFaults } from './faults.ts';
import { checkExtends } from './group-extends.ts';
import { writeGroup } from './group-out.ts';
import { type Json, printJson } from './json.ts';
import type { Layering } from './layering.ts';
import { overridesOf, withOverrides } from './overrides.ts';
import type { Parsed } from './parsed.ts';
import { type Sorted, sortFiles } from './plan.ts';
import { readJson } from './read-json.ts';
import { readYaml } from './read-yaml.ts';
import { filesOf, layerResolvers } from './resolver-in.ts';
import type { Results } from './result.ts';
import { Scope } from './scope.ts';
import { layerUnits } from './studio.ts';
import { verify } from './verify.ts';

/** What happened to one token. `became` is absent where it was left out; then it stands in `$extensions` of its group. */
export interface Change {
  readonly at: Span;
  /** In the source. */
  readonly path: string;
  readonly kind: 'altered' | 'left';
  /** The token's own properties in the source. */
  readonly was: Json;
  readonly became?: Json;
  /** Where it is called otherwise. */
  readonly newPath?: string;
  /** The file of the result. */
  readonly out: string;
  readonly why: string;
}

export interface Imported {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly changes: readonly Change[];
  readonly notes: readonly Note[];
  readonly skipped: readonly { readonly path: string; readonly why: string }[];
  readonly summary: Summary;
}

export interface Summary {
  /** Tokens of the source: unchanged, altered and left out together. */
  readonly tokensIn: number;
  /** Unchanged and altered. */
  readonly tokensOut: number;
  readonly unchanged: number;
  readonly altered: number;
  readonly left: number;
  /** Beside them: tokens in place in resolver documents, where a context gives a sum another result. */
  readonly inContexts: number;
}

export interface Source {
  readonly host: Host;
  /** Token files of the folder by their paths, in order; or the one file that was named. */
  readonly paths: readonly string[];
  /** Of the resolver document, where one is made. */
  readonly name: string;
}

/** Undefined where a file cannot be read at all, or none holds a token: then nothing is imported, and `findings` says why. */
export function importTokens(source: Source, findings: Findings): Imported | undefined {
  const files = readFiles(source, findings);
  if (findings.hasErrors) return undefined;
  const notes: Note[] = [];
  const sorted = sortFiles(files, notes);
  const layering = sorted.resolvers.length > 0 ? layerResolvers(sorted) : layerUnits(sorted, source.name);
  const units = [...sorted.units, ...layering.inline];
  const drafts = units.flatMap((unit) => unit.drafts);
  if (!isSound(drafts, source, findings)) return undefined;
  checkExtends(units, layering.scopes, notes);
  const results = convertAll(units, layering);
  verify(layering.scopes, results);
  const overrides = overridesOf(layering, results, notes);
  return {
    files: written(sorted, layering, results, overrides),
    changes: changesOf(units, results),
    notes: [...notes, ...layering.notes],
    skipped: sorted.skipped,
    summary: {
      ...summaryOf(drafts, results),
      inContexts: overrides.reduce((sum, one) => sum + (one.fits ? one.tokens.size : 0), 0),
    },
  };
}

function readFiles({ host, paths }: Source, findings: Findings): readonly Parsed[] {
  const files: Parsed[] = [];
  let bytes = 0;
  const read = (path: string) => {
    const file = readSource(host, path, findings, limits.tokenFileBytes);
    if (!file) return;
    bytes += file.text.length;
    if (bytes > limits.tokenFolderBytes) {
      const values = { limit: limits.tokenFolderBytes / 1024 / 1024, things: 'MiB of text' };
      if (bytes - file.text.length <= limits.tokenFolderBytes)
        findings.add(importFaults, 'too-many', { at: startOf(path) }, values);
      return;
    }
    const parsed = /\.ya?ml$/i.test(path) ? readYaml(file, findings) : readJson(file, findings);
    if (parsed) files.push(parsed);
  };
  for (const path of paths) read(path);
  // A resolver document that was named alone brings the files that it names.
  if (paths.length === 1 && files[0]) for (const path of filesOf(files[0])) if (path !== paths[0]) read(path);
  return files;
}

function isSound(drafts: readonly Draft[], { paths, name }: Source, findings: Findings): boolean {
  const at = startOf(paths[0] ?? name);
  if (drafts.length === 0)
    findings.add(importFaults, 'no-tokens', { at }, { path: paths.length === 1 ? at.file : name });
  if (drafts.length > limits.importedTokens) {
    const values = { limit: limits.importedTokens, things: 'tokens' };
    findings.add(importFaults, 'too-many', { at: drafts[limits.importedTokens]!.at }, values);
  }
  return !findings.hasErrors;
}

/** Each token in the first scope that has its unit; those of units that apply nowhere see all others. */
function convertAll(units: readonly Unit[], { scopes }: Layering): Results {
  const applied = new Map<Unit, Scope>();
  for (const scope of scopes)
    for (const unit of scope.units) if (!applied.has(unit)) applied.set(unit, scope);
  const all = new Scope(units);
  const scopeOfDraft = new Map<Draft, Scope>();
  for (const unit of units) {
    const scope = applied.get(unit) ?? new Scope([unit], '', all);
    for (const draft of unit.drafts) scopeOfDraft.set(draft, scope);
  }
  return convertIn([...scopeOfDraft.keys()], (draft) => scopeOfDraft.get(draft)!);
}

function written(
  { units }: Sorted,
  { documents }: Layering,
  results: Results,
  overrides: ReturnType<typeof overridesOf>,
): Imported['files'] {
  return [
    ...units.map(({ out, root }) => ({
      path: out,
      text: `${printJson(writeGroup(root, results))}
`,
    })),
    ...documents.map(({ out, write }) => ({
      path: out,
      text: `${printJson(withOverrides(out, write(results), overrides))}
`,
    })),
  ];
}

function changesOf(units: readonly Unit[], results: Results): readonly Change[] {
  return units.flatMap(({ drafts, out }) =>
    drafts.flatMap((draft): readonly Change[] => {
      const result = results.get(draft)!;
      const { at, path, raw } = draft;
      if (!result.kept) return [{ at, path, kind: 'left', was: raw, out, why: result.why }];
      if (result.reasons.length === 0) return [];
      const name = newName(draft);
      const called = name === path ? {} : { newPath: name };
      return [
        {
          at,
          path,
          kind: 'altered',
          was: raw,
          became: result.out,
          ...called,
          out,
          why: result.reasons.join('; '),
        },
      ];
    }),
  );
}

function summaryOf(drafts: readonly Draft[], results: Results): Omit<Summary, 'inContexts'> {
  let [unchanged, altered, left] = [0, 0, 0];
  for (const draft of drafts) {
    const result = results.get(draft)!;
    if (!result.kept) left++;
    else if (result.reasons.length > 0) altered++;
    else unchanged++;
  }
  return { tokensIn: drafts.length, tokensOut: unchanged + altered, unchanged, altered, left };
}

function startOf(file: string): Span {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}
