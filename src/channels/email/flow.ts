/** Every primitive as HTML inside one cell of an email. */
import { quotationMarks } from '../../draw/quotation-marks.ts';
import type { Button, Handlers, Image, List, Primitive, Table } from '../../ir/primitives.ts';
import { plainText, type Text, textAt } from '../../ir/text.ts';
import { buttonHtml, linkHtml } from './button.ts';
import { figureHtml } from './figure.ts';
import type { Surface } from './look.ts';
import type { Pen, TypeOptions } from './pen.ts';

export interface FlowContext {
  readonly pen: Pen;
  /** BCP 47 tag of the words. */
  readonly language: string;
  readonly on: Surface;
  /** The one button that is drawn as a button. */
  readonly primary: Button | undefined;
  /** Sets paragraphs as large as titles: the offer is a statement, not small talk. */
  readonly loud?: boolean;
  /** The HTML of a picture; empty when it could not be drawn. */
  picture(image: Image): string;
}

/** Space below a paragraph, in px. Sections take it off their own padding. */
export const BELOW = 16;

export function flowHtml(nodes: readonly Primitive[], context: FlowContext): string {
  const { pen, on } = context;
  const { sizes, smallPx, legalPx } = pen.look;
  const handlers: Handlers<string> = {
    heading: ({ level, text }) => {
      const voice = level <= 2 ? 'title' : 'strong';
      const attributes = pen.type({
        role: voice,
        size: level <= 2 ? sizes.title : sizes.name,
        color: on.headline,
        below: level <= 2 ? 12 : 4,
      });
      // The hero has the only <h1>.
      const tag = level === 1 ? 'h2' : `h${level}`;
      return `<${tag}${attributes}>${pen.inline(text.full, on, 'heading', voice)}</${tag}>`;
    },
    paragraph: ({ role, text }) => {
      const body = context.loud
        ? { role: 'title', size: sizes.title, color: on.headline }
        : { role: 'body', size: sizes.body, color: on.text };
      const chosen = {
        body,
        lead: { role: 'body', size: sizes.lead, color: on.text },
        legal: { role: 'small', size: legalPx, color: on.muted },
        note: { role: 'small', size: smallPx, color: on.muted },
        label: { role: 'strong', size: sizes.body, color: on.text },
      }[role] as TypeOptions;
      return `<p${pen.type({ ...chosen, below: BELOW })}>${pen.inline(text, on, role, chosen.role)}</p>`;
    },
    list: (list) => (list.ordered ? orderedList(list, context) : plainList(list, context)),
    image: context.picture,
    button: (button) =>
      button === context.primary
        ? `<p style="margin:8px 0 ${BELOW}px">${buttonHtml(button, pen, on)}</p>`
        : linkHtml(button, pen, on),
    quote: ({ children, by, role, at }) => {
      const said = children.filter((child) => child.type === 'paragraph');
      const marks = quotationMarks(
        said.map(({ text }) => text),
        context.language,
      );
      const voice = pen.type({ role: 'title', size: sizes.title, color: on.headline, below: 12 });
      const words = children
        .map((child) => {
          if (child.type !== 'paragraph') return flowHtml([child], context);
          const [opening, closing] = marks[said.indexOf(child)]!;
          return `<p${voice}>${opening}${pen.inline(child.text, on, 'quote', 'title')}${closing}</p>`;
        })
        .join('');
      const name = [by, role].filter(Boolean).join(', ');
      if (name === '') return words;
      const note = pen.type({ role: 'small', size: smallPx, color: on.muted, below: BELOW });
      return `${words}<p${note}>${pen.inline(textAt(name, at), on, 'quote')}</p>`;
    },
    divider: () => rule(pen, 8, 24),
    figure: ({ text }) => figureHtml(text, pen, on, BELOW),
    table: (table) => priceTable(table, context),
    group: ({ children }) => flowHtml(children, context),
  };
  return nodes.map((node) => draw(handlers, node)).join('');
}

/** A hairline with space above and below, in px. Outlook shows no empty paragraph. */
function rule(pen: Pen, above: number, below: number): string {
  const style = `margin:${above}px 0 ${below}px;border-top:1px solid ${pen.look.hex('line')};font-size:1px;line-height:1px`;
  return `<p class="${pen.color('l', 'line')}" style="${style}"><!--[if mso]>&nbsp;<![endif]--></p>`;
}

const GRID = ' role="presentation" width="100%" border="0" cellpadding="0" cellspacing="0"';

function draw<T extends Primitive>(handlers: Handlers<string>, node: T): string {
  return (handlers[node.type] as (node: T) => string)(node);
}

/** Steps: the number set as a figure, the words beside it. */
function orderedList({ items }: List, context: FlowContext): string {
  const { pen, on } = context;
  const { sizes } = pen.look;
  const number = pen.type({ role: 'title', size: sizes.title, color: on.accent });
  const rows = items.map(
    (item, index) =>
      `<tr><td width="44" valign="top" style="width:44px;padding:0 0 ${BELOW}px"><p${number}>${index + 1}</p></td>` +
      `<td valign="top" style="padding:5px 0 ${BELOW}px">${tight(flowHtml(item, context))}</td></tr>`,
  );
  return `<table${GRID}>${rows.join('')}</table>`;
}

/** A list without ticks: each line under a hairline. */
function plainList({ items }: List, context: FlowContext): string {
  const line = `1px solid ${context.pen.look.hex('line')}`;
  const rows = items.map(
    (item) =>
      `<tr><td class="${context.pen.color('l', 'line')}" style="border-top:${line};padding:12px 0">${tight(flowHtml(item, context))}</td></tr>`,
  );
  return `<table${GRID} style="margin:0 0 ${BELOW}px">${rows.join('')}</table>`;
}

/** A price list: words at the left, the price large and flush right, a hairline above each row. */
function priceTable({ head, rows }: Table, { pen, on }: FlowContext): string {
  const { sizes, smallPx } = pen.look;
  const words = { role: 'body', size: sizes.body, color: on.text } as const;
  const price = { role: 'figure', size: sizes.price, color: on.headline } as const;
  const line = `class="${pen.color('l', 'line')}" style="border-top:1px solid ${pen.look.hex('line')};padding:14px 0`;
  const cell = (text: Text, last: boolean) => {
    const figure = last && /\d/.test(plainText(text));
    // Several words may break; a price may not. On the paragraph itself, because its own “text-wrap” undoes the cell's.
    const style = pen.type({
      ...(figure ? { ...price, whole: true } : words),
      ...(last && { align: 'right' }),
    });
    const css = last ? ';padding-left:16px' : '';
    return `<td valign="middle" ${line}${css}"><p${style}>${pen.inline(text, on, 'price')}</p></td>`;
  };
  const isLast = (row: readonly Text[], index: number) => row.length > 1 && index === row.length - 1;
  const body = rows.map(
    (row) => `<tr>${row.map((text, index) => cell(text, isLast(row, index))).join('')}</tr>`,
  );
  const headRow = head?.map((text, index) => {
    const style = pen.type({
      role: 'small',
      size: smallPx,
      color: on.muted,
      ...(isLast(head, index) && { align: 'right' }),
    });
    return `<td style="padding:0 0 8px"><p${style}>${pen.inline(text, on, 'price')}</p></td>`;
  });
  const opening = headRow ? `<tr>${headRow.join('')}</tr>` : '';
  return `<table${GRID} style="margin:0 0 ${BELOW}px">${opening}${body.join('')}</table>`;
}

/** The last paragraph of a cell needs no space below it. */
function tight(html: string): string {
  const at = html.lastIndexOf(`margin:0 0 ${BELOW}px`);
  return at === -1 ? html : `${html.slice(0, at)}margin:0${html.slice(at + `margin:0 0 ${BELOW}px`.length)}`;
}
