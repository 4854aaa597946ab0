/** `schema` in the front matter of words, where it may be left out: words without it are of schema 1. */
import type { Findings } from '../diagnostic.ts';
import { kindOf } from '../source/authored-kinds.ts';
import { type SourceFile, spanAt } from '../source/file.ts';
import { faultOf, schemaFaults } from '../source/schema-version.ts';
import type { Authored } from '../source/yaml.ts';
import { ownVersion } from '../version.ts';

const frontMatter =
  /^---[ \t]*\r?\n(?:(?!---[ \t]*\r?\n).*\n)*?schema:[ \t]*(["']?)(\d+)\1[ \t]*(?:#.*)?\r?\n/;

/** Looked for before the words are parsed: those of another schema may have another grammar. */
export function isOfNewerSchema(source: SourceFile, findings: Findings): boolean {
  const match = frontMatter.exec(source.text);
  const known = schemaOfWords(source);
  if (!match || faultOf(match[2], known) !== 'newer') return false;
  const start = match.index + match[0].lastIndexOf('schema:') + 'schema:'.length;
  const at = source.text.indexOf(match[2]!, start);
  const values = { found: match[2]!, version: ownVersion(), known };
  findings.add(schemaFaults, 'newer', { at: spanAt(source, at, at + match[2]!.length) }, values);
  return true;
}

/** The rest of the front matter. A schema that is none is told. */
export function withoutSchema(authored: Authored, findings: Findings): Authored {
  if (typeof authored.value !== 'object' || authored.value === null) return authored;
  if (!Object.hasOwn(authored.value, 'schema')) return authored;
  const { schema, ...rest } = authored.value as { readonly schema: unknown };
  const known = schemaOfWords(authored.source);
  if (faultOf(schema, known)) {
    const values = { known, form: `schema: ${known}` };
    findings.add(schemaFaults, 'wrong', { at: authored.spanOf(['schema']) }, values);
  }
  return { ...authored, value: rest };
}

function schemaOfWords({ path }: SourceFile): number {
  return kindOf(path)?.schema ?? 1;
}
