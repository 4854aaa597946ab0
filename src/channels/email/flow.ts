/** Every primitive as HTML inside one cell of an email. */
import type { Button, Handlers, List, Primitive, Table } from '../../ir/primitives.ts';
import { textAt } from '../../ir/text.ts';
import { buttonHtml, linkHtml } from './button.ts';
import { figureHtml } from './figure.ts';
import type { Surface } from './look.ts';
import type { Pen } from './pen.ts';

export interface FlowContext {
  readonly pen: Pen;
  readonly on: Surface;
  /** The one button that is drawn as a button. */
  readonly primary: Button | undefined;
  /** The HTML of a picture at a width in px; empty when it could not be drawn. */
  picture(image: Extract<Primitive, { type: 'image' }>, widthPx: number): string;
  /** Width of the cell in px. */
  readonly widthPx: number;
}

/** Space below a paragraph, in px. Sections take it off their own padding. */
export const BELOW = 16;

export function flowHtml(nodes: readonly Primitive[], context: FlowContext): string {
  const { pen, on } = context;
  const { sizes } = pen.look;
  const handlers: Handlers<string> = {
    heading: ({ level, text }) => {
      const title = level <= 2;
      const attributes = pen.type({
        role: title ? 'title' : 'strong',
        sizePx: title ? sizes.title : sizes.name,
        color: on.headline,
        below: title ? 12 : 4,
      });
      const tag = level === 1 ? 'h2' : `h${level}`;
      return `<${tag}${attributes}>${pen.inline(text.full, on, 'heading')}</${tag}>`;
    },
    paragraph: ({ role, text }) => {
      const settings = {
        body: { role: 'body', sizePx: sizes.body, color: on.text },
        lead: { role: 'body', sizePx: sizes.lead, color: on.text },
        legal: { role: 'small', sizePx: sizes.legal, color: on.muted },
        note: { role: 'small', sizePx: sizes.small, color: on.muted },
        label: { role: 'strong', sizePx: sizes.body, color: on.text },
      } as const;
      return `<p${pen.type({ ...settings[role], below: BELOW })}>${pen.inline(text, on, role)}</p>`;
    },
    list: (list) => (list.ordered ? orderedList(list, context) : plainList(list, context)),
    image: (image) => context.picture(image, context.widthPx),
    button: (button) =>
      button === context.primary
        ? `<p style="margin:8px 0 ${BELOW}px">${buttonHtml(button, pen, on)}</p>`
        : linkHtml(button, pen, on),
    quote: ({ children, by, role, at }) => {
      const words = children
        .map((child) =>
          child.type === 'paragraph'
            ? `<p${pen.type({ role: 'title', sizePx: sizes.title, color: on.headline, below: 12 })}>${pen.inline(child.text, on, 'quote')}</p>`
            : flowHtml([child], context),
        )
        .join('');
      const name = [by, role].filter(Boolean).join(', ');
      if (name === '') return words;
      const note = pen.type({ role: 'small', sizePx: sizes.small, color: on.muted, below: BELOW });
      return `${words}<p${note}>${pen.inline(textAt(name, at), on, 'quote')}</p>`;
    },
    divider: () => rule(pen, 8, 24),
    figure: ({ text }) => figureHtml(text, pen, on, BELOW),
    table: (table) => priceTable(table, context),
    group: ({ children }) => flowHtml(children, context),
  };
  return nodes.map((node) => draw(handlers, node)).join('');
}

/** A hairline with space above and below, in px. */
export function rule(pen: Pen, above: number, below: number): string {
  const style = `border-top:1px solid ${pen.look.hex('line')};font-size:0;line-height:0;height:1px`;
  return `<table${GRID} style="margin:${above}px 0 ${below}px"><tr><td class="${pen.color('l', 'line')}" style="${style}">&#8203;</td></tr></table>`;
}

const GRID = ' role="presentation" width="100%" border="0" cellpadding="0" cellspacing="0"';

function draw<T extends Primitive>(handlers: Handlers<string>, node: T): string {
  return (handlers[node.type] as (node: T) => string)(node);
}

/** Steps: the number set as a figure, the words beside it. */
function orderedList({ items }: List, context: FlowContext): string {
  const { pen, on } = context;
  const { sizes } = pen.look;
  const number = pen.type({ role: 'display', sizePx: sizes.title, color: on.accent });
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

/** A price list: words at the left, the price flush right, a hairline above each row. */
function priceTable({ head, rows }: Table, { pen, on }: FlowContext): string {
  const { sizes } = pen.look;
  const line = `border-top:1px solid ${pen.look.hex('line')}`;
  const name = pen.type({ role: 'body', sizePx: sizes.name, color: on.text });
  const price = pen.type({ role: 'figure', sizePx: sizes.title, color: on.headline, align: 'right' });
  const cells = rows.map((row) =>
    row
      .map((cell, index) => {
        const last = index === row.length - 1 && row.length > 1;
        const nowrap = last ? ';white-space:nowrap;padding-left:16px' : '';
        return `<td valign="middle" class="${pen.color('l', 'line')}" style="${line};padding-top:14px;padding-bottom:14px${nowrap}"><p${last ? price : name}>${pen.inline(cell, on, 'price')}</p></td>`;
      })
      .join(''),
  );
  const small = pen.type({ role: 'small', sizePx: sizes.small, color: on.muted });
  const headRow = head
    ? `<tr>${head.map((cell, index) => `<td style="padding:0 0 8px${index === head.length - 1 && head.length > 1 ? ';text-align:right' : ''}"><p${small}>${pen.inline(cell, on, 'price')}</p></td>`).join('')}</tr>`
    : '';
  return `<table${GRID} style="margin:0 0 ${BELOW}px">${headRow}${cells.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
}

/** The last paragraph of a cell needs no space below it. */
function tight(html: string): string {
  const at = html.lastIndexOf(`margin:0 0 ${BELOW}px`);
  return at === -1 ? html : `${html.slice(0, at)}margin:0${html.slice(at + `margin:0 0 ${BELOW}px`.length)}`;
}
