/**
 * From schema 0, before files said of which they are, to schema 1: `schema: 1` becomes the first key. YAML and JSON alike,
 * because JSON is a map of YAML in braces.
 */
import { isMap, isScalar, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { SourceFile } from '../file.ts';
import type { OffsetEdit } from '../text-edits.ts';

/** None where the file says its schema already, or is no map. */
export function saySchema({ path, text }: SourceFile): readonly OffsetEdit[] {
  const isJson = path.endsWith('.json');
  const key = isJson ? '"schema": 1' : 'schema: 1';
  const { contents, errors } = parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    stringKeys: true,
  });
  if (errors.length > 0) return [];
  if (isEmpty(contents)) return [insert(text.length, `${/(^|\n)$/.test(text) ? '' : '\n'}${key}\n`)];
  if (!isMap(contents)) return [];
  const said = contents.items.find((pair) => nameOf(pair.key) === 'schema')?.value as Node | null | undefined;
  if (said !== undefined)
    return isScalar(said) && said.value === '0' && said.range ? [replace(said.range, '1')] : [];
  return contents.flow ? [inBraces(contents, text, key)] : [aboveFirstKey(contents, text, key)];
}

function inBraces(map: YAMLMap, text: string, key: string): OffsetEdit {
  const open = map.range![0] + 1;
  const first = map.items[0];
  if (!first) return insert(open, key);
  const gap = /^\s*/.exec(text.slice(open))![0];
  const address = nameOf(first.key) === '$schema' ? (first.value as Node | null)?.range : undefined;
  return address
    ? insert(address[1], `,${gap || ' '}${key}`)
    : insert(open, `${gap}${key},${gap ? '' : ' '}`);
}

function aboveFirstKey(map: YAMLMap, text: string, key: string): OffsetEdit {
  const keyAt = (map.items[0]!.key as Node).range![0];
  const line = text.lastIndexOf('\n', keyAt - 1) + 1;
  const indent = /^ */.exec(text.slice(line))![0];
  return insert(aboveItsComment(text, line), `${indent}${key}\n`);
}

/**
 * A comment at the head of the file stays there. One that answers a finding of the first key stays above that, and so does
 * one that stands apart from the head.
 */
function aboveItsComment(text: string, line: number): number {
  const before = text.slice(0, line);
  const own = /(^|\n)((?:[ \t]*#.*\n)+)$/.exec(before);
  if (!own) return line;
  const block = own[2]!;
  const start = line - block.length;
  const answer = /^[ \t]*#[ \t]*diapason-disable/m.exec(block);
  if (answer) return start + answer.index;
  return /(^|\n)[ \t]*#.*\n(?:[ \t]*\r?\n)+$/.test(before.slice(0, start)) ? start : line;
}

function isEmpty(contents: unknown): boolean {
  return (
    contents === null || (isScalar(contents) && (contents.value ?? '') === '' && contents.type === 'PLAIN')
  );
}

function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}

function insert(at: number, text: string): OffsetEdit {
  return { from: at, to: at, text };
}

function replace([from, to]: readonly [number, number, number], text: string): OffsetEdit {
  return { from, to, text };
}
