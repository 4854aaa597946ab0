/** The inner half of reading a document: words, expressions and props, each with its place. */
import type { Link, Nodes, Parent, PhrasingContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { defineFamily, type Findings, nearest, type Span } from '../diagnostic.ts';
import { blocks } from '../ir/blocks/index.ts';
import type { Expression, Leaf, Prop } from '../ir/document.ts';
import type { Emphasis } from '../ir/text.ts';
import { type SourceFile, spanAt } from '../source/file.ts';
import { offsetMap } from './offset-map.ts';

export const documentFaults = defineFamily('block', {
  unknown: { severity: 'error', message: 'There is no block <{name}>.', hint: '{hint}' },
  'unknown-prop': { severity: 'error', message: '<{block}> has no prop “{name}”.', hint: '{hint}' },
  'prop-twice': {
    severity: 'error',
    message: '“{name}” stands twice in <{block}>.',
    hint: 'Keep one of them.',
  },
  'prop-without-value': {
    severity: 'error',
    message: '“{name}” of <{block}> has no value.',
    hint: 'Write {name}="…".',
  },
  'code-refused': {
    severity: 'error',
    message: '“{what}” is code, and content is data.',
    hint: 'Remove it: blocks need no import.',
  },
  'spread-refused': {
    severity: 'error',
    message: 'Props cannot be spread.',
    hint: 'Write each prop by its name.',
  },
  'html-refused': {
    severity: 'error',
    message: '<{name}> is HTML, not a block.',
    hint: 'Use Markdown or one of the blocks: {known}.',
  },
  'inline-block': {
    severity: 'error',
    message: '<{name}> stands within a sentence.',
    hint: 'Put it on lines of its own.',
  },
  'fragment-missing': {
    severity: 'error',
    message: 'The brand has no fragment “{name}” in “{locale}”.',
    hint: '{hint}',
  },
  'fragment-nested': {
    severity: 'error',
    message: 'A fragment cannot use another fragment.',
    hint: 'Write its words here.',
  },
  unsupported: {
    severity: 'warning',
    message: '{what} are not carried to the channels.',
    hint: 'Use paragraphs, lists, tables, images and the blocks.',
  },
});

export type Element = MdxJsxFlowElement | MdxJsxTextElement;

export class LeafReader {
  readonly expressions: Expression[] = [];
  protected readonly source: SourceFile;
  protected readonly findings: Findings;
  /** Blocks that a hint may name. */
  readonly #known: readonly string[];

  constructor(source: SourceFile, findings: Findings, known: readonly string[] = [...blocks.keys()]) {
    this.source = source;
    this.findings = findings;
    this.#known = known;
  }

  protected props(block: string, node: Element, known: readonly string[]): Prop[] {
    const props: Prop[] = [];
    for (const attribute of node.attributes) {
      const at = this.span(attribute);
      if (attribute.type === 'mdxJsxExpressionAttribute') {
        this.findings.add(documentFaults, 'spread-refused', { at });
        continue;
      }
      if (!known.includes(attribute.name)) {
        const near = nearest(attribute.name, known);
        this.findings.add(
          documentFaults,
          'unknown-prop',
          { at },
          {
            block,
            name: attribute.name,
            hint: near
              ? `Did you mean “${near}”?`
              : known.length > 0
                ? `Props of <${block}>: ${known.join(', ')}.`
                : `<${block}> takes no props.`,
          },
        );
        continue;
      }
      const values = { block, name: attribute.name };
      if (props.some((prop) => prop.name === attribute.name))
        this.findings.add(documentFaults, 'prop-twice', { at }, values);
      else if (attribute.value === null || attribute.value === undefined)
        this.findings.add(documentFaults, 'prop-without-value', { at }, values);
      else props.push(this.prop(attribute, at));
    }
    return props;
  }

  protected prop(attribute: MdxJsxAttribute, at: Span): Prop {
    const start = attribute.position!.start.offset! + attribute.name.length;
    const end = attribute.position!.end.offset!;
    const quote = start + Math.max(0, this.source.text.slice(start, end).search(/["'{]/));
    const valueAt = spanAt(this.source, quote + 1, end - 1);
    if (attribute.value === null || attribute.value === undefined)
      return { name: attribute.name, value: true, at, valueAt: at };
    if (typeof attribute.value === 'string') {
      return {
        name: attribute.name,
        value: attribute.value,
        map: offsetMap(this.source.text, quote + 1, end - 1, attribute.value),
        at,
        valueAt,
      };
    }
    const expression = this.expression(
      attribute.value.value,
      attribute.value.data?.estree,
      spanAt(this.source, quote, end),
      'prop',
    );
    return { name: attribute.name, value: expression ?? true, at, valueAt };
  }

  protected expression(
    source: string,
    estree: unknown,
    at: Span,
    use: Expression['use'] = 'words',
  ): Expression | undefined {
    const program = estree as { body?: { type: string; expression?: Expression['tree'] }[] } | undefined;
    const statement = program?.body?.[0];
    if (statement?.type !== 'ExpressionStatement' || !statement.expression) {
      this.findings.add(documentFaults, 'code-refused', { at }, { what: source.trim().slice(0, 20) || '{}' });
      return undefined;
    }
    const expression: Expression = { type: 'expression', source, tree: statement.expression, use, at };
    this.expressions.push(expression);
    return expression;
  }

  protected leaves(
    children: readonly PhrasingContent[],
    styles: readonly Emphasis[] = [],
    href?: string,
  ): Leaf[] {
    const link = href === undefined ? {} : { href };
    return children.flatMap((child): Leaf[] => {
      const at = this.span(child);
      switch (child.type) {
        case 'text':
          return [
            { type: 'text', value: child.value, map: this.map(child, child.value), at, styles, ...link },
          ];
        case 'inlineCode':
          return [
            {
              type: 'text',
              value: child.value,
              map: this.map(child, child.value, 1),
              at,
              styles: [...styles, 'code'],
              ...link,
            },
          ];
        case 'strong':
        case 'emphasis':
        case 'delete':
          return this.leaves(child.children, [...styles, child.type], href);
        case 'link':
          return this.leaves(child.children, styles, this.#address(child));
        case 'break':
          return [{ type: 'break', at }];
        case 'mdxTextExpression': {
          if (isComment(child.data?.estree)) return [];
          const expression = this.expression(child.value, child.data?.estree, at);
          return expression ? [{ ...expression, styles, ...link }] : [];
        }
        case 'mdxJsxTextElement':
          this.findings.add(
            documentFaults,
            /^[a-z]/.test(child.name ?? '') ? 'html-refused' : 'inline-block',
            { at },
            { name: child.name ?? '', known: this.#known.join(', ') },
          );
          return [];
        default:
          this.findings.add(
            documentFaults,
            'unsupported',
            { at },
            { what: unsupported[child.type] ?? `“${child.type}”` },
          );
          return [];
      }
    });
  }

  /** “www.example.com” in a sentence is a link, and Markdown makes it an unsafe one. */
  #address(link: Link): string {
    const typed = this.source.text.slice(link.position!.start.offset!, link.position!.end.offset!);
    return /^www\./i.test(typed) ? link.url.replace(/^http:/, 'https:') : link.url;
  }

  protected map(node: Nodes, value: string, inset = 0): number[] {
    return offsetMap(
      this.source.text,
      node.position!.start.offset! + inset,
      node.position!.end.offset!,
      value,
    );
  }

  protected span(node: { position?: Parent['position'] }): Span {
    return spanAt(this.source, node.position!.start.offset!, node.position!.end.offset!);
  }
}

export const unsupported: Readonly<Record<string, string>> = {
  code: 'Code blocks',
  html: 'HTML tags',
  image: 'Pictures within a sentence',
  footnoteDefinition: 'Footnotes',
  footnoteReference: 'Footnotes',
  definition: 'Link definitions',
  linkReference: 'Link references',
  imageReference: 'Image references',
};

/** Whether an expression holds nothing but a comment. */
export function isComment(estree: unknown): boolean {
  const program = estree as { body?: unknown[]; comments?: unknown[] } | undefined;
  return program?.body?.length === 0;
}
