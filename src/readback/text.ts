/** What a plain text says and where it leads: mails without HTML, text messages, notifications. */
import { untrack } from '../draw/links.ts';

export interface TextReadback {
  readonly text: string;
  /** Full addresses, in the order in which they first stand, each once and without tracking parameters. */
  readonly links: readonly string[];
}

/** Addresses in running words, and merge tags that stand for one. */
const address =
  /(?:https?:\/\/|mailto:|tel:)[^\s<>"“”«»]+|\{\{\{?[^{}\n]{1,80}\}?\}\}|%%[\w]{1,60}%%|\*\|[A-Z:_]{1,60}\|\*/g;

export function readText(body: string): TextReadback {
  const links = [...body.matchAll(address)].map((match) => untrack(match[0].replace(/[.,;:!?)\]]+$/, '')));
  return { text: foldSpaces(body), links: [...new Set(links)] };
}

/** The texts of a notification's payload, in its order; an address is a link and no text. */
export function readPayload(body: string): TextReadback {
  const words: string[] = [];
  const links: string[] = [];
  const visit = (value: unknown) => {
    if (typeof value === 'string') (/^https?:\/\//.test(value) ? links : words).push(value);
    else if (typeof value === 'object' && value !== null)
      for (const inner of Object.values(value)) visit(inner);
  };
  visit(JSON.parse(body));
  return { text: foldSpaces(words.join('\n')), links: [...new Set(links.map(untrack))] };
}

/** Ordinary spaces folded within lines; no-break spaces and line ends as they stand. */
export function foldSpaces(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+/g, ' ')
    .replace(/ *\n[ \n]*/g, '\n')
    .trim();
}
