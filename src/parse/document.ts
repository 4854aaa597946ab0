/** From the Markdown tree to our `Document`: blocks, scopes and flow, each with its place. */
import type { Nodes, Parent, PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { defineFamily, Findings, nearest, type Span } from '../diagnostic.ts';
import { blocks, scopes } from '../ir/blocks/index.ts';
import type {
  Document,
  Expression,
  HeadingNode,
  Leaf,
  Node,
  Passage,
  Prop,
  ScopeNode,
  Suppression,
} from '../ir/document.ts';
import type { Emphasis } from '../ir/text.ts';
import { type SourceFile, spanAt } from '../source/file.ts';
import { check } from '../source/schema.ts';
import { parseYaml } from '../source/yaml.ts';
import { frontmatterSchema } from './frontmatter.ts';
import { parseMdx } from './mdx.ts';
import { offsetMap } from './offset-map.ts';
import { PassageBuilder } from './passages.ts';
import { readScope } from './scope.ts';
import { readSuppression } from './suppressions.ts';

export const documentFaults = defineFamily('block', {
  unknown: { severity: 'error', message: 'There is no block <{name}>.', hint: '{hint}' },
  'unknown-prop': { severity: 'error', message: '<{block}> has no prop “{name}”.', hint: '{hint}' },
  'code-refused': { severity: 'error', message: '“{what}” is code, and content is data.', hint: 'Remove it: blocks need no import.' },
  'spread-refused': { severity: 'error', message: 'Props cannot be spread.', hint: 'Write each prop by its name.' },
  'html-refused': { severity: 'error', message: '<{name}> is HTML, not a block.', hint: 'Use Markdown or one of the blocks: {known}.' },
  'inline-block': {
    severity: 'error',
    message: '<{name}> stands within a sentence.',
    hint: 'Put it on lines of its own.',
  },
  'fragment-missing': { severity: 'error', message: 'The brand has no fragment “{name}” in “{locale}”.', hint: '{hint}' },
  'fragment-nested': { severity: 'error', message: 'A fragment cannot use another fragment.', hint: 'Write its words here.' },
  unsupported: { severity: 'warning', message: '{what} are not carried to the channels.', hint: 'Use paragraphs, lists, tables, images and the blocks.' },
});

/** Finds the file of a fragment by name; the brand knows them. */
export type FragmentLookup = (name: string) => { readonly file: SourceFile } | { readonly known: readonly string[] };

/** Parses one locale's file. Undefined only when its syntax cannot be read at all. */
export function parseDocument(source: SourceFile, locale: string, fragment: FragmentLookup, findings: Findings): Document | undefined {
  const root = parseMdx(source, findings);
  if (!root) return undefined;
  const reader = new Reader(source, locale, fragment, findings);
  const nodes = reader.flow(root.children);
  return {
    locale,
    source,
    nodes,
    frontmatter: reader.frontmatter,
    passages: reader.passages.list,
    suppressions: reader.suppressions,
    expressions: reader.expressions,
  };
}

type Element = MdxJsxFlowElement | MdxJsxTextElement;

class Reader {
  readonly passages = new PassageBuilder();
  readonly suppressions: Suppression[] = [];
  readonly expressions: Expression[] = [];
  frontmatter: Record<string, Passage> = {};
  readonly #source: SourceFile;
  readonly #locale: string;
  readonly #fragment: FragmentLookup;
  readonly #findings: Findings;
  readonly #isFragment: boolean;

  constructor(source: SourceFile, locale: string, fragment: FragmentLookup, findings: Findings, isFragment = false) {
    this.#source = source;
    this.#locale = locale;
    this.#fragment = fragment;
    this.#findings = findings;
    this.#isFragment = isFragment;
  }

  flow(children: readonly RootContent[]): Node[] {
    return children.flatMap((child) => this.#node(child));
  }

  #node(node: RootContent): Node[] {
    const at = this.#span(node);
    switch (node.type) {
      case 'yaml':
        this.#readFrontmatter(node);
        return [];
      case 'paragraph':
        return this.#paragraph(node.children);
      case 'heading': {
        const leaves = this.#leaves(node.children);
        this.passages.add('heading', leaves, at);
        return [{ type: 'heading', level: Math.min(node.depth, 4) as HeadingNode['level'], leaves, at }];
      }
      case 'list':
        return [{ type: 'list', ordered: node.ordered === true, items: node.children.map((item) => this.passages.inside('item', () => this.flow(item.children))), at }];
      case 'blockquote':
        return [{ type: 'quote', children: this.flow(node.children), at }];
      case 'thematicBreak':
        return [{ type: 'divider', at }];
      case 'table':
        return [
          {
            type: 'table',
            at,
            rows: node.children.map((row) =>
              row.children.map((cell) => {
                const leaves = this.#leaves(cell.children);
                this.passages.add('item', leaves, this.#span(cell));
                return leaves;
              }),
            ),
          },
        ];
      case 'mdxJsxFlowElement':
        return this.#element(node);
      case 'mdxFlowExpression':
        return this.#flowExpression(node.value, node.data?.estree, at);
      case 'mdxjsEsm':
        this.#findings.add(documentFaults, 'code-refused', { at }, { what: node.value.split(/\s/)[0] ?? 'import' });
        return [];
      default:
        this.#findings.add(documentFaults, 'unsupported', { at }, { what: unsupported[node.type] ?? `“${node.type}”` });
        return [];
    }
  }

  /** Blocks written on one line, as `<Subject>…</Subject>`, arrive inside a paragraph: they are lifted out. */
  #paragraph(children: readonly PhrasingContent[]): Node[] {
    const solid = children.filter((child) => !(child.type === 'text' && child.value.trim() === ''));
    const only = solid[0];
    if (solid.length === 1 && only?.type === 'image') {
      return [{ type: 'image', src: only.url, alt: only.alt ?? '', at: this.#span(only) }];
    }
    const lifted = solid.every((child) => child.type === 'mdxJsxTextElement' || (child.type === 'mdxTextExpression' && isComment(child.data?.estree)));
    if (lifted) {
      return solid.flatMap((child) =>
        child.type === 'mdxJsxTextElement' ? this.#element(child) : child.type === 'mdxTextExpression' ? this.#flowExpression(child.value, child.data?.estree, this.#span(child)) : [],
      );
    }
    const nodes: Node[] = [];
    let run: PhrasingContent[] = [];
    const flush = () => {
      if (run.some((child) => child.type !== 'text' || child.value.trim() !== '')) {
        const leaves = this.#leaves(run);
        const at = leavesSpan(leaves);
        if (at) {
          this.passages.add('paragraph', leaves, at);
          nodes.push({ type: 'paragraph', leaves, at });
        }
      }
      run = [];
    };
    for (const [index, child] of children.entries()) {
      if (child.type === 'mdxJsxTextElement' && ownLine(children, index)) {
        flush();
        nodes.push(...this.#element(child));
      } else run.push(child);
    }
    flush();
    return nodes;
  }

  #element(node: Element): Node[] {
    const at = this.#span(node);
    const name = node.name ?? '';
    const nameAt = spanAt(this.#source, node.position!.start.offset!, node.position!.start.offset! + 1 + name.length);
    if (scopes.has(name)) {
      const scope = readScope(name, this.#props(name, node, scopes.get(name)!), at, this.#findings);
      return scope ? [this.#scoped(scope, node.children as RootContent[])] : this.flow(node.children as RootContent[]);
    }
    const definition = blocks.get(name);
    if (!definition) {
      const known = [...blocks.keys(), ...scopes.keys()];
      if (/^[a-z]/.test(name)) this.#findings.add(documentFaults, 'html-refused', { at: nameAt }, { name, known: [...blocks.keys()].join(', ') });
      else {
        const near = nearest(name, known);
        this.#findings.add(documentFaults, 'unknown', { at: nameAt }, { name: name || '>', hint: near ? `Did you mean <${near}>?` : `Blocks: ${known.join(', ')}.` });
      }
      return [];
    }
    const props = this.#props(name, node, Object.keys(definition.props.shape));
    if (name === 'Use') return this.#use(props, at);
    const copy = new Set(definition.copyProps);
    const touchpoints = props.filter((prop) => prop.name === 'touchpoint' && typeof prop.value === 'string').map((prop) => prop.value as string);
    return this.passages.within(name, touchpoints, () => {
      for (const prop of props) {
        if (copy.has(prop.name) && typeof prop.value === 'string' && prop.map) {
          this.passages.addText('prop', prop.value, prop.map, prop.valueAt);
        }
      }
      const inline = definition.content === 'inline';
      const children = inline ? this.#inlineChildren(node) : this.#blockChildren(node);
      return [{ type: 'block' as const, name, props, children, at, nameAt }];
    });
  }

  /** A slot holds sentences; on one line the parser gives them without a paragraph around. */
  #inlineChildren(node: Element): Node[] {
    const children = node.children as (RootContent | PhrasingContent)[];
    if (children.every(isPhrasing)) return this.#slotParagraph(children as PhrasingContent[]);
    return children.flatMap((child) => (child.type === 'paragraph' ? this.#slotParagraph(child.children) : this.#node(child as RootContent)));
  }

  #slotParagraph(children: readonly PhrasingContent[]): Node[] {
    const leaves = this.#leaves(children);
    const at = leavesSpan(leaves);
    if (!at) return [];
    this.passages.add('slot', leaves, at);
    return [{ type: 'paragraph', leaves, at }];
  }

  #blockChildren(node: Element): Node[] {
    const children = node.children as (RootContent | PhrasingContent)[];
    return children.every(isPhrasing) ? this.#paragraph(children as PhrasingContent[]) : this.flow(children as RootContent[]);
  }

  #scoped(scope: Omit<ScopeNode, 'children'>, children: RootContent[]): ScopeNode {
    return {
      ...scope,
      children: this.passages.scoped(scope, () =>
        children.every(isPhrasing) ? this.#paragraph(children as unknown as PhrasingContent[]) : this.flow(children),
      ),
    };
  }

  #use(props: readonly Prop[], at: Span): Node[] {
    const name = props.find((prop) => prop.name === 'fragment')?.value;
    if (this.#isFragment) {
      this.#findings.add(documentFaults, 'fragment-nested', { at });
      return [];
    }
    const found = typeof name === 'string' ? this.#fragment(name) : { known: [] };
    if (!('file' in found)) {
      const near = nearest(String(name), found.known);
      this.#findings.add(documentFaults, 'fragment-missing', { at }, {
        name: String(name),
        locale: this.#locale,
        hint: near ? `Did you mean “${near}”?` : found.known.length > 0 ? `Fragments: ${found.known.join(', ')}.` : 'Add it to the brand’s fragments/ folder.',
      });
      return [];
    }
    const root = parseMdx(found.file, this.#findings);
    if (!root) return [];
    const reader = new Reader(found.file, this.#locale, this.#fragment, this.#findings, true);
    const children = reader.flow(root.children);
    this.expressions.push(...reader.expressions);
    this.passages.list.push(...reader.passages.list);
    return children;
  }

  #props(block: string, node: Element, known: readonly string[]): Prop[] {
    const props: Prop[] = [];
    for (const attribute of node.attributes) {
      const at = this.#span(attribute);
      if (attribute.type === 'mdxJsxExpressionAttribute') {
        this.#findings.add(documentFaults, 'spread-refused', { at });
        continue;
      }
      if (!known.includes(attribute.name)) {
        const near = nearest(attribute.name, known);
        this.#findings.add(documentFaults, 'unknown-prop', { at }, {
          block,
          name: attribute.name,
          hint: near ? `Did you mean “${near}”?` : known.length > 0 ? `Props of <${block}>: ${known.join(', ')}.` : `<${block}> takes no props.`,
        });
        continue;
      }
      props.push(this.#prop(attribute, at));
    }
    return props;
  }

  #prop(attribute: MdxJsxAttribute, at: Span): Prop {
    const start = attribute.position!.start.offset! + attribute.name.length;
    const end = attribute.position!.end.offset!;
    const quote = start + Math.max(0, this.#source.text.slice(start, end).search(/["'{]/));
    const valueAt = spanAt(this.#source, quote + 1, end - 1);
    if (attribute.value === null || attribute.value === undefined) return { name: attribute.name, value: true, at, valueAt: at };
    if (typeof attribute.value === 'string') {
      return { name: attribute.name, value: attribute.value, map: offsetMap(this.#source.text, quote + 1, end - 1, attribute.value), at, valueAt };
    }
    const expression = this.#expression(attribute.value.value, attribute.value.data?.estree, spanAt(this.#source, quote, end), 'prop');
    return { name: attribute.name, value: expression ?? true, at, valueAt };
  }

  #flowExpression(source: string, estree: unknown, at: Span): Node[] {
    if (isComment(estree)) {
      const suppression = readSuppression(source, at);
      if (suppression) this.suppressions.push(suppression);
      return [];
    }
    const expression = this.#expression(source, estree, at);
    if (!expression) return [];
    const leaves = [{ ...expression, styles: [] }];
    this.passages.add('paragraph', leaves, at);
    return [{ type: 'paragraph', leaves, at }];
  }

  #expression(source: string, estree: unknown, at: Span, use: Expression['use'] = 'words'): Expression | undefined {
    const program = estree as { body?: { type: string; expression?: Expression['tree'] }[] } | undefined;
    const statement = program?.body?.[0];
    if (statement?.type !== 'ExpressionStatement' || !statement.expression) {
      this.#findings.add(documentFaults, 'code-refused', { at }, { what: source.trim().slice(0, 20) || '{}' });
      return undefined;
    }
    const expression: Expression = { type: 'expression', source, tree: statement.expression, use, at };
    this.expressions.push(expression);
    return expression;
  }

  #leaves(children: readonly PhrasingContent[], styles: readonly Emphasis[] = [], href?: string): Leaf[] {
    const link = href === undefined ? {} : { href };
    return children.flatMap((child): Leaf[] => {
      const at = this.#span(child);
      switch (child.type) {
        case 'text':
          return [{ type: 'text', value: child.value, map: this.#map(child, child.value), at, styles, ...link }];
        case 'inlineCode':
          return [{ type: 'text', value: child.value, map: this.#map(child, child.value, 1), at, styles: [...styles, 'code'], ...link }];
        case 'strong':
        case 'emphasis':
        case 'delete':
          return this.#leaves(child.children, [...styles, child.type], href);
        case 'link':
          return this.#leaves(child.children, styles, child.url);
        case 'break':
          return [{ type: 'break', at }];
        case 'mdxTextExpression': {
          if (isComment(child.data?.estree)) return [];
          const expression = this.#expression(child.value, child.data?.estree, at);
          return expression ? [{ ...expression, styles, ...link }] : [];
        }
        case 'mdxJsxTextElement':
          this.#findings.add(documentFaults, /^[a-z]/.test(child.name ?? '') ? 'html-refused' : 'inline-block', { at }, { name: child.name ?? '', known: [...blocks.keys()].join(', ') });
          return [];
        default:
          this.#findings.add(documentFaults, 'unsupported', { at }, { what: unsupported[child.type] ?? `“${child.type}”` });
          return [];
      }
    });
  }

  #readFrontmatter(node: Extract<RootContent, { type: 'yaml' }>) {
    const start = node.position!.start.offset! + /^---[ \t]*\r?\n/.exec(this.#source.text)![0].length;
    const padding = this.#source.text.slice(0, start).replace(/[^\r\n]/g, ' ');
    const authored = parseYaml({ ...this.#source, text: padding + node.value }, this.#findings);
    if (!authored || typeof authored.value !== 'object') return;
    const data = check(frontmatterSchema, authored, this.#findings);
    for (const [name, value] of Object.entries(data ?? {})) {
      if (typeof value !== 'string') continue;
      const at = authored.spanOf([name]);
      const from = this.#source.lineStarts[at.line - 1]! + at.column - 1;
      const quoted = /["']/.test(this.#source.text[from] ?? '') ? 1 : 0;
      const map = offsetMap(this.#source.text, from + quoted, from + quoted + value.length + 8, value);
      this.frontmatter = { ...this.frontmatter, [name]: this.passages.addText('frontmatter', value, map, at) };
    }
  }

  #map(node: Nodes, value: string, inset = 0): number[] {
    return offsetMap(this.#source.text, node.position!.start.offset! + inset, node.position!.end.offset!, value);
  }

  #span(node: { position?: Parent['position'] }): Span {
    return spanAt(this.#source, node.position!.start.offset!, node.position!.end.offset!);
  }
}

const unsupported: Readonly<Record<string, string>> = {
  code: 'Code blocks',
  html: 'HTML tags',
  footnoteDefinition: 'Footnotes',
  footnoteReference: 'Footnotes',
  definition: 'Link definitions',
  linkReference: 'Link references',
  imageReference: 'Image references',
};

function isPhrasing(node: RootContent | PhrasingContent): boolean {
  return ['text', 'mdxTextExpression', 'mdxJsxTextElement', 'emphasis', 'strong', 'delete', 'link', 'inlineCode', 'break', 'image'].includes(node.type);
}

function isComment(estree: unknown): boolean {
  const program = estree as { body?: unknown[]; comments?: unknown[] } | undefined;
  return program?.body?.length === 0;
}

/** Whether an element in a paragraph has its line to itself. */
function ownLine(children: readonly PhrasingContent[], index: number): boolean {
  const before = children[index - 1];
  const after = children[index + 1];
  const opens = !before || before.type === 'mdxJsxTextElement' || (before.type === 'text' && /\n[ \t]*$/.test(before.value));
  const closes = !after || after.type === 'mdxJsxTextElement' || (after.type === 'text' && /^[ \t]*\n/.test(after.value));
  return opens && closes;
}

/** From the first leaf that is more than white space to the last. */
function leavesSpan(leaves: readonly Leaf[]): Span | undefined {
  const solid = leaves.filter((leaf) => leaf.type !== 'text' || leaf.value.trim() !== '');
  const first = solid[0];
  const last = solid.at(-1);
  return first && last && { ...first.at, endLine: last.at.endLine, endColumn: last.at.endColumn };
}
