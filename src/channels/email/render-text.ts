/** The plain text part: the same words and addresses, for readers and clients without HTML. */
import { track } from '../../draw/links.ts';
import type { Mark } from '../../ir/artifact.ts';
import type { Handlers, Primitive } from '../../ir/primitives.ts';
import { type Run, type Text, textAt } from '../../ir/text.ts';
import type { Rendered } from '../channel.ts';
import { envelope, marksOf } from './envelope.ts';
import type { EmailPlan } from './lower.ts';
import type { Module } from './modules.ts';
import { wrapLines } from './wrap-lines.ts';

export async function renderText(plan: EmailPlan): Promise<Rendered> {
  const marks: Mark[] = [];
  const say = (text: Text, slot?: string): string => {
    marks.push(...marksOf(text, slot));
    return text.map((run) => (run.href === undefined ? run.text : run.text + address(run, text))).join('');
  };
  const link = (href: string) => track(href, plan.tracking);
  /** After the last run of a link, unless its words are the address. */
  const address = (run: Run, text: Text): string => {
    const next = text[text.indexOf(run) + 1];
    if (next?.href === run.href || run.text === run.href) return '';
    return ` (${link(run.href!)})`;
  };
  const handlers: Handlers<string> = {
    heading: ({ text, level }) => {
      const words = say(text.full, 'heading');
      return level <= 2 ? `${words}\n${'-'.repeat(Math.min(words.length, 72))}` : words;
    },
    paragraph: ({ text, role }) => say(text, role),
    list: ({ items, ordered }) =>
      items.map((item, index) => indent(blocks(item), ordered ? `${index + 1}. ` : '- ')).join('\n'),
    // Not a loss: the HTML part of the same message shows it.
    image: () => '',
    button: ({ text, href, at }) => {
      marks.push({ kind: 'link', text: href, at, slot: 'cta', boxes: [] });
      return `${say(text.full, 'cta')}${colon(plan.language).trimEnd()}\n${link(href)}`;
    },
    quote: ({ children, by, role, at }) => {
      const name = [by, role].filter(Boolean).join(', ');
      const words = indent(blocks(children), '> ', '> ');
      return name === '' ? words : `${words}\n> ${say(textAt(name, at), 'quote')}`;
    },
    divider: () => '-'.repeat(24),
    figure: ({ text }) => say(text, 'offer'),
    table: ({ rows, head }) =>
      [...(head ? [head] : []), ...rows]
        .map((row) => row.map((cell) => say(cell, 'price').replace(/\n/g, ', ')).filter(Boolean))
        .map((row) => [row.slice(0, -1).join(', '), row.at(-1)!].filter(Boolean).join(colon(plan.language)))
        .join('\n'),
    group: ({ children, role, data }) => {
      const prices = role === 'product' || role === 'price';
      const words = children.map((child) => draw(handlers, child)).filter((part) => part !== '');
      const href = role === 'product' ? data?.href : undefined;
      return [...words, ...(href === undefined ? [] : [link(href)])].join(prices ? '\n' : '\n\n');
    },
  };
  const blocks = (nodes: readonly Primitive[]): string =>
    nodes
      .map((node) => draw(handlers, node))
      .filter((part) => part !== '')
      .join('\n\n');

  const { footer, labels, tags } = plan;
  const facts = [footer.company, footer.address, footer.contact];
  for (const fact of facts) {
    if (fact?.at) marks.push({ kind: 'text', text: fact.text, at: fact.at, slot: 'footer', boxes: [] });
  }
  const ending = [
    ...footer.children.map((child) => draw(handlers, child)),
    ...facts.flatMap((fact) => (fact ? [fact.text] : [])),
    ...(plan.transactional
      ? []
      : [`${labels.unsubscribe}${colon(plan.language).trimEnd()}\n${tags.unsubscribe}`]),
  ];
  const body = [
    plan.brandName,
    ...plan.modules.map((module) => blocks(primitivesOf(module))),
    '-'.repeat(24),
    ending.join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
  return {
    pieces: [
      {
        extension: 'txt',
        mime: 'text/plain',
        body: `${wrapLines(body, 72)}\n`,
        marks: [...marksOf(plan.subject, 'subject'), ...marks],
        data: envelope(plan),
      },
    ],
    troubles: [],
  };
}

function draw<T extends Primitive>(handlers: Handlers<string>, node: T): string {
  return (handlers[node.type] as (node: T) => string)(node);
}

/** In reading order. */
function primitivesOf(module: Module): readonly Primitive[] {
  switch (module.kind) {
    case 'hero':
      return [module.headline, module.figure, ...module.texts, module.button].filter(
        (node) => node !== undefined,
      );
    case 'products':
      return [...module.intro, ...module.cards];
    case 'prices':
      return [...module.intro, module.table];
    case 'flow':
      return module.children;
  }
}

/** French sets a no-break space before the colon. */
function colon(language: string): string {
  return language.startsWith('fr') ? '\u00a0: ' : ': ';
}

function indent(words: string, first: string, rest = ' '.repeat(first.length)): string {
  return words
    .split('\n')
    .map((line, index) => (index === 0 ? first : rest) + line)
    .join('\n');
}
