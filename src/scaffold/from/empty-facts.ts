/**
 * campaign.yaml for the next time: keys, comments and structure stay letter by letter; what was true of the last time only
 * becomes `""`, and a comment on its line keeps what it was. The places are edited in the text, because a YAML printer
 * would set the whole file anew.
 */
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { limits } from '../../limits.ts';
import { applyEdits, type OffsetEdit, planEdits } from '../../source/text-edits.ts';
import { type Before, isAskedAgain, isUnknownFigure, type Path, yearIn } from './asked-again.ts';

export interface Renamed {
  readonly slug: string;
  /** Years of the last and the next time, where both are known: they change in the name. */
  readonly years?: readonly [before: string, now: string] | undefined;
  /** Takes the place of the name altogether. */
  readonly name?: string | undefined;
}

export interface Emptied {
  readonly text: string;
  readonly asked: readonly Path[];
  /** Figures that nobody can tell the meaning of; they are kept. */
  readonly kept: readonly Path[];
}

interface Value {
  readonly path: Path;
  /** As the schemas see it. */
  readonly typed: string;
  readonly from: number;
  readonly to: number;
}

/** Undefined where its anchors and aliases do not allow it: one value written for several cannot be asked for each. */
export function emptyFacts(text: string, before: Before, renamed: Renamed): Emptied | undefined {
  const values = valuesOf(text);
  const asked = values.filter(({ path, typed }) => isAskedAgain(path, typed, before));
  const wanted = new Map(asked.map(({ path }) => [JSON.stringify(path), '']));
  const edits: OffsetEdit[] = asked.map(({ from, to }) => ({ from, to, text: '""' }));
  for (const { path, typed, from, to } of values) {
    const now = renaming(path, typed, renamed);
    if (now === undefined || now === typed) continue;
    wanted.set(JSON.stringify(path), now);
    edits.push({ from, to, text: /^[\p{L}\d][\p{L}\d ._-]*$/u.test(now) ? now : JSON.stringify(now) });
  }
  const expected = values.map(({ path, typed }) => [path, wanted.get(JSON.stringify(path)) ?? typed]);
  const candidates = [[...edits, ...commentsFor(text, asked)], edits];
  for (const candidate of candidates) {
    const made = applyEdits(text, planEdits(candidate));
    const read = valuesOf(made).map(({ path, typed }) => [path, typed]);
    if (JSON.stringify(read) !== JSON.stringify(expected)) continue;
    const kept = values.filter((one) => !asked.includes(one) && isUnknownFigure(one.path, one.typed));
    return { text: made, asked: asked.map(({ path }) => path), kept: kept.map(({ path }) => path) };
  }
  return undefined;
}

function renaming(path: Path, typed: string, { slug, years, name }: Renamed): string | undefined {
  if (path.length !== 1) return undefined;
  if (path[0] === 'slug') return slug;
  if (path[0] !== 'name') return undefined;
  if (name !== undefined) return name;
  return years && yearIn(typed) === years[0] ? typed.replace(years[0], years[1]) : undefined;
}

/** Every scalar with its place, aliases as what they stand for. */
function valuesOf(text: string): readonly Value[] {
  const document = parseDocument(text, { schema: 'failsafe', prettyErrors: false, stringKeys: true });
  const found: Value[] = [];
  const look = (node: unknown, path: Path) => {
    if (path.length > limits.nestingDepth || found.length > limits.yamlNodes) return;
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        const name = isScalar(key) ? String(key.value) : String(key);
        look(value, [...path, name]);
      }
    } else if (isSeq(node)) for (const [index, one] of node.items.entries()) look(one, [...path, index]);
    else if (isAlias(node) && node.range) {
      const target = node.resolve(document);
      const typed = isScalar(target) ? String(target.value) : '';
      if (isScalar(target)) found.push({ path, typed, from: node.range[0], to: node.range[1] });
      else look(target, path);
    } else if (isScalar(node) && node.range)
      found.push({ path, typed: String(node.value ?? ''), from: node.range[0], to: node.range[1] });
  };
  look(document.contents, []);
  return found;
}

/** For each line with values that are asked again, what they were: in its comment, or in one of its own. */
function commentsFor(text: string, asked: readonly Value[]): readonly OffsetEdit[] {
  const byLine = new Map<number, Value[]>();
  for (const value of asked) {
    let end = lineEndAfter(text, value.to);
    // Where the line ends within another value, that one will be on the same line.
    for (const { from, to } of asked) if (from < end && end < to) end = lineEndAfter(text, to);
    byLine.set(end, [...(byLine.get(end) ?? []), value]);
  }
  const column = commentColumn(text);
  return [...byLine].map(([lineEnd, values]) => {
    const said = `ask again: was ${sayValues(values)}`;
    const end = text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd;
    const last = values.at(-1)!.to;
    const rest = text.slice(last, end);
    const comment = /(\s+)#\s?/.exec(rest);
    const gained = values.reduce((sum, { from, to }) => sum + to - from - 2, 0);
    if (!comment || /["']/.test(rest.slice(0, comment.index))) {
      const blank = /\s*$/.exec(text.slice(last, end))![0].length;
      const width = end - blank - gained - (text.lastIndexOf('\n', end - 1) + 1);
      return { from: end - blank, to: end, text: `${' '.repeat(Math.max(2, column - width))}# ${said}` };
    }
    // The comment keeps its column where there is room.
    const space = ' '.repeat(Math.max(2, comment[1]!.length + gained));
    const from = last + comment.index;
    return { from, to: from + comment[0].length, text: `${space}# ${said}; ` };
  });
}

function lineEndAfter(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline;
}

/** Where most comments beside values stand in the file; 0 where there are none. */
function commentColumn(text: string): number {
  const columns = [...text.matchAll(/^([^\n#]*\S[ \t]{2,})#/gm)].map((match) => match[1]!.length);
  const times = (column: number) => columns.filter((one) => one === column).length;
  return columns.reduce((best, column) => (times(column) > times(best) ? column : best), columns[0] ?? 0);
}

/** `2027-04-07 08:00` alone, `at 2027-04-07, until 2027-04-18` together. */
function sayValues(values: readonly Value[]): string {
  const said = ({ typed }: Value) => typed.replace(/\s+/g, ' ').slice(0, 80);
  if (values.length === 1) return said(values[0]!);
  return values.map((value) => `${nameOf(value.path)} ${said(value)}`).join(', ');
}

function nameOf(path: Path): string {
  return String([...path].reverse().find((step) => typeof step === 'string') ?? '');
}
