/**
 * A further addition in `diapason.config.ts`: an import and an entry. The file is code of its author, so it is changed only
 * where it is written as the manual shows it, `export default defineConfig({ … })` with lists; otherwise it is left alone.
 */
import { applyEdits, type OffsetEdit } from '../../source/text-edits.ts';

export interface Addition {
  /** `blocks` */
  readonly key: string;
  readonly identifier: string;
  /** `./plugins/countdown.ts` */
  readonly from: string;
}

export function newConfigText(addition: Addition): string {
  return `/** What this hub adds to Diapason by code of its own. It is loaded for this hub only. */
import { defineConfig } from 'diapason';
${importLine(addition)}

export default defineConfig({
  api: 1,
  ${entry(addition)},
});
`;
}

/** The two lines, for whoever writes the file in another way. */
export function importLine({ identifier, from }: Addition): string {
  return `import ${identifier} from '${from}';`;
}

export function entry({ key, identifier }: Addition): string {
  return `${key}: [${identifier}]`;
}

/** Undefined where the file is written otherwise, or has the name in use. */
export function enterConfig(text: string, addition: Addition): string | undefined {
  const code = blanked(text);
  if (code === undefined || new RegExp(`\\b${addition.identifier}\\b`).test(code)) return undefined;
  const calls = [...code.matchAll(/^export default defineConfig\(\{/gm)];
  if (calls.length !== 1) return undefined;
  const open = calls[0]!.index + calls[0]![0].length - 1;
  const close = closing(code, open);
  if (close === undefined || !/^\s*\)\s*;?\s*$/.test(code.slice(close + 1))) return undefined;
  const place = placeOf(code, open, close, addition);
  const imports = [...code.matchAll(/^import\b[^;]*?\bfrom\s*(['"]).*?\1[ \t]*;?[ \t]*$/gm)];
  const last = imports.at(-1);
  if (!place || !last || last.index > calls[0]!.index) return undefined;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const line = last[0].trimEnd().endsWith(';') ? importLine(addition) : importLine(addition).slice(0, -1);
  const quoted = last[1] === '"' ? line.replaceAll("'", '"') : line;
  const at = last.index + last[0].trimEnd().length;
  return applyEdits(text, [{ from: at, to: at, text: `${lineEnd}${quoted}` }, place]);
}

/** In the list of its kind, at its end; a list of its own after `api` where there is none. */
function placeOf(code: string, open: number, close: number, addition: Addition): OffsetEdit | undefined {
  const lists = topLevel(code, open, close).filter(({ key }) => key === addition.key);
  if (lists.length > 1) return undefined;
  const [list] = lists;
  if (list) return intoList(code, list.at, addition.identifier);
  const api = /^\s*api:\s*\d+[ \t]*(,?)/.exec(code.slice(open + 1, close));
  if (!api) return undefined;
  const at = open + 1 + api[0].trimEnd().length;
  const indent = /^(\r?\n[ \t]*)api/.exec(code.slice(open + 1))?.[1] ?? ' ';
  const isLast = api[1] === '' && code.slice(at, close).trim() === '';
  if (api[1] === '' && !isLast) return undefined;
  return { from: at, to: at, text: `${isLast ? ',' : ''}${indent}${entry(addition)}${isLast ? '' : ','}` };
}

/** `at`: where the value of the key begins. */
function intoList(code: string, at: number, identifier: string): OffsetEdit | undefined {
  if (code[at] !== '[') return undefined;
  const end = closing(code, at);
  if (end === undefined) return undefined;
  const inside = code.slice(at + 1, end);
  const solid = inside.trimEnd();
  const from = at + 1 + solid.length;
  if (solid.trim() === '') return { from: at + 1, to: end, text: identifier };
  const indent = /(\r?\n[ \t]*)\S[^\n]*$/.exec(solid)?.[1] ?? ' ';
  const comma = solid.endsWith(',') ? '' : ',';
  return { from, to: from, text: `${comma}${indent}${identifier}${comma === '' ? ',' : ''}` };
}

/** Keys of the object itself, with the place of their values. */
function topLevel(
  code: string,
  open: number,
  close: number,
): { readonly key: string; readonly at: number }[] {
  const found: { key: string; at: number }[] = [];
  let depth = 0;
  for (let at = open + 1; at < close; at++) {
    const sign = code[at]!;
    if ('([{'.includes(sign)) depth += 1;
    else if (')]}'.includes(sign)) depth -= 1;
    const key =
      depth === 0 && /[\s,{]/.test(code[at - 1]!) ? /^([A-Za-z]\w*)\s*:\s*/.exec(code.slice(at)) : undefined;
    if (key) found.push({ key: key[1]!, at: at + key[0].length });
  }
  return found;
}

function closing(code: string, open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < code.length; at++) {
    if ('([{'.includes(code[at]!)) depth += 1;
    else if (')]}'.includes(code[at]!)) depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}

/**
 * The code with its comments and the insides of its texts as spaces, letter for letter. Undefined where there are template
 * strings or regular expressions, in which a bracket may mean anything.
 */
function blanked(text: string): string | undefined {
  const blank = (part: string) => part.replace(/[^\r\n]/g, ' ');
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, (part) =>
    /^['"]/.test(part) ? part[0]! + blank(part.slice(1, -1)) + part[0]! : blank(part),
  );
  return /[`/]/.test(code) ? undefined : code;
}
