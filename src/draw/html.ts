/** Text as inline HTML: escaped for the target, styled, linked, and marked run by run. */
import type { Emphasis, Run, Text } from '../ir/text.ts';

export interface InlineOptions {
  /** Wraps the HTML of one run, so that it can be found again: see `html-marks.ts`. */
  readonly mark?: (run: Run, html: string) => string;
  /** The address a link gets, such as one with tracking parameters. Default: the author's. */
  readonly link?: (href: string) => string;
  /** Attributes of the elements, each with its leading space: ` style="…"`. Mail clients need them inline. */
  readonly attributes?: Partial<Record<'a' | 'strong' | 'em' | 'sup', string>>;
}

const ELEMENTS = { strong: 'strong', emphasis: 'em', delete: 'del', code: 'code' } as const satisfies Record<
  Emphasis,
  string
>;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Escapes text for an element or a double-quoted attribute. Letters of plane 15, private by definition, become
 * references, so that an author's own can never be taken for the sentinels that carry marks.
 */
export function escapeHtml(text: string): string {
  return text.replace(
    /[&<>"]|[\u{F0000}-\u{FFFFD}]/gu,
    (sign) => ENTITIES[sign] ?? `&#x${sign.codePointAt(0)!.toString(16)};`,
  );
}

/** Whether an address may stand in `href`: web, mail, telephone, or a place on the same site or page. */
export function isSafeHref(href: string): boolean {
  return /^(https?:\/\/|mailto:|tel:|[/#?.])/i.test(href);
}

/**
 * Inline HTML of a text. Neighbouring runs with one address share one `<a>`; a line break becomes `<br>`; the
 * French “1er” gets its raised letters. An address that no reader should follow leaves its words standing.
 */
export function inlineHtml(text: Text, options: InlineOptions = {}): string {
  return groupByHref(text)
    .map(({ href, runs }) => {
      const words = runs.map((run) => runHtml(run, options)).join('');
      if (href === undefined || !isSafeHref(href)) return words;
      const address = escapeHtml(options.link?.(href) ?? href);
      return `<a href="${address}"${options.attributes?.a ?? ''}>${words}</a>`;
    })
    .join('');
}

/** Words as HTML without any element but line breaks and raised ordinals: for titles inside other elements. */
export function wordsHtml(words: string, supAttributes = ''): string {
  return escapeHtml(words)
    .replace(/(?<![\p{L}\p{N}])1er(?!\p{L})/gu, `1<sup${supAttributes}>er</sup>`)
    .replace(/\r?\n/g, '<br>');
}

function runHtml(run: Run, options: InlineOptions): string {
  const words = wordsHtml(run.text, options.attributes?.sup);
  const styled = (run.styles ?? []).reduceRight((inner, style) => {
    const name = ELEMENTS[style];
    const attributes = name === 'strong' || name === 'em' ? (options.attributes?.[name] ?? '') : '';
    return `<${name}${attributes}>${inner}</${name}>`;
  }, words);
  return options.mark ? options.mark(run, styled) : styled;
}

function groupByHref(text: Text): { href: string | undefined; runs: Run[] }[] {
  const groups: { href: string | undefined; runs: Run[] }[] = [];
  for (const run of text) {
    const last = groups.at(-1);
    if (last && last.href === run.href) last.runs.push(run);
    else groups.push({ href: run.href, runs: [run] });
  }
  return groups;
}
