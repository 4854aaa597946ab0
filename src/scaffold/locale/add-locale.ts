/** A further locale in the list of campaign.yaml, with every other letter of the file as it was. */
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';

/** Undefined where the list is written in a way that is better changed by hand: an alias, or no list at all. */
export function addLocale(text: string, locale: string): string | undefined {
  const document = parseDocument(text, { schema: 'failsafe', prettyErrors: false, stringKeys: true });
  const list = isMap(document.contents) ? document.contents.get('locales', true) : undefined;
  if (!isSeq(list) || list.items.length === 0) return undefined;
  const last = list.items.at(-1);
  if (!isScalar(last) || !last.range) return undefined;
  const [from, to] = last.range;
  const made = list.flow
    ? `${text.slice(0, to)}, ${locale}${text.slice(to)}`
    : belowLine(text, from, to, locale);
  const before = list.items.map((one) => (isScalar(one) ? String(one.value) : undefined));
  return made !== undefined && isEqual(localesOf(made), [...before, locale]) ? made : undefined;
}

/** `  - fr   # the source` is followed by `  - en`. */
function belowLine(text: string, from: number, to: number, locale: string): string | undefined {
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const lead = text.slice(lineStart, from);
  if (!/^[ \t]*-[ \t]+["']?$/.test(lead)) return undefined;
  const newline = text.indexOf('\n', to);
  const end = newline < 0 ? text.length : newline;
  const lineEnd = text[end - 1] === '\r' ? '\r\n' : '\n';
  const at = text[end - 1] === '\r' ? end - 1 : end;
  return `${text.slice(0, at)}${lineEnd}${lead.replace(/["']$/, '')}${locale}${text.slice(at)}`;
}

function localesOf(text: string): readonly unknown[] {
  const value: unknown = parseDocument(text, { schema: 'failsafe', prettyErrors: false }).toJS();
  const { locales } = (value ?? {}) as { readonly locales?: unknown };
  return Array.isArray(locales) ? locales : [];
}

function isEqual(one: readonly unknown[], other: readonly unknown[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
