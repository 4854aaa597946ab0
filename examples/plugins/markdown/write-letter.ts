/** From primitives to Markdown (CommonMark, with the tables of GFM), and the marks that lead each word back to its author. */
import type { Mark, Primitive, Text } from 'diapason';
import type { Plan } from './markdown.ts';

type Writers = { readonly [T in Primitive['type']]: (node: Extract<Primitive, { type: T }>) => string };

export function writeLetter({ title, body }: Plan): {
  readonly body: string;
  readonly marks: readonly Mark[];
} {
  const marks: Mark[] = [];
  const say = (text: Text): string => {
    marks.push(...text.map(markOf));
    return text.map(inMarkdown).join('');
  };
  const writers: Writers = {
    heading: ({ level, text }) => `${'#'.repeat(level)} ${say(text.full)}`,
    paragraph: ({ role, text }) => (role === 'legal' ? `*${say(text)}*` : say(text)),
    figure: ({ text }) => `**${say(text)}**`,
    button: ({ text, href, at }) => {
      marks.push({ kind: 'link', text: href, at, boxes: [] });
      return `[${say(text.full)}](${href})`;
    },
    list: ({ ordered, items }) =>
      items.map((item, index) => indented(write(item), ordered ? `${index + 1}. ` : '- ')).join('\n'),
    quote: ({ children, by, role }) =>
      [write(children), [by, role].filter(Boolean).join(', ')]
        .filter(Boolean)
        .join('\n\n')
        .replace(/^/gm, '> '),
    table: ({ head, rows }) => {
      const first = head ?? rows[0] ?? [];
      const others = head ? rows : rows.slice(1);
      const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
      return [
        line(first.map(say)),
        line(first.map(() => '---')),
        ...others.map((row) => line(row.map(say))),
      ].join('\n');
    },
    divider: () => '---',
    // Told as a loss by lower().
    image: () => '',
    group: ({ children }) => write(children),
  };
  const write = (nodes: readonly Primitive[]): string =>
    nodes
      .map((node) => (writers[node.type] as (node: Primitive) => string)(node))
      .filter((part) => part !== '')
      .join('\n\n');
  const opens = body.some((node) => hasHeading(node)) ? '' : `# ${title}\n\n`;
  return { body: `${opens}${write(body)}\n`, marks };
}

function inMarkdown({ text, styles = [], href }: Text[number]): string {
  const plain = text.replace(/[\\`*_[\]<>#|]/g, '\\$&').replace(/\n/g, '  \n');
  const strong = styles.includes('strong') ? `**${plain}**` : plain;
  const styled = styles.includes('emphasis') ? `*${strong}*` : strong;
  return href === undefined ? styled : `[${styled}](${href})`;
}

function markOf({ text, at, fact }: Text[number]): Mark {
  return fact ? { kind: 'fact', text, at, fact, boxes: [] } : { kind: 'text', text, at, boxes: [] };
}

function hasHeading(node: Primitive): boolean {
  return (
    (node.type === 'heading' && node.level === 1) || (node.type === 'group' && node.children.some(hasHeading))
  );
}

function indented(words: string, first: string): string {
  return words.replace(/\n(?=.)/g, `\n${' '.repeat(first.length)}`).replace(/^/, first);
}
