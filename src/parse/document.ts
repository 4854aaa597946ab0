/** From the Markdown tree to our `Document`: blocks, scopes and flow, each with its place. */
import type { PhrasingContent, RootContent } from 'mdast';
import { type Findings, nearest, type Span } from '../diagnostic.ts';
import { blocks, scopes } from '../ir/blocks/index.ts';
import type {
  Document,
  HeadingNode,
  Leaf,
  Node,
  Passage,
  Prop,
  ScopeNode,
  Suppression,
} from '../ir/document.ts';
import { type SourceFile, spanAt } from '../source/file.ts';
import { documentFaults, type Element, isComment, LeafReader, unsupported } from './leaves.ts';
import { parseMdx } from './mdx.ts';
import { readOpenQuestion } from './open-questions.ts';
import { PassageBuilder } from './passages.ts';
import { readFrontmatter, reportUnclosed } from './read-frontmatter.ts';
import { readScope } from './scope.ts';
import { readSuppression } from './suppressions.ts';

/** Finds the file of a fragment by name; the brand knows them. `unasked` where there is no brand to ask. */
export type FragmentLookup = (
  name: string,
) => { readonly file: SourceFile } | { readonly known: readonly string[] } | 'unasked';

/** Parses one locale's file. Undefined only when its syntax cannot be read at all. */
export function parseDocument(
  source: SourceFile,
  locale: string,
  fragment: FragmentLookup,
  findings: Findings,
): Document | undefined {
  const root = parseMdx(source, findings);
  if (!root) return undefined;
  const reader = new Reader(source, locale, fragment, findings);
  reportUnclosed(root, source, findings);
  const nodes = reader.flow(root.children);
  return {
    locale,
    source,
    nodes,
    frontmatter: reader.frontmatter,
    passages: reader.passages.list,
    suppressions: reader.suppressions,
    ...(reader.untranslatedFrom ? { untranslatedFrom: reader.untranslatedFrom } : {}),
    expressions: reader.expressions,
  };
}

class Reader extends LeafReader {
  readonly passages = new PassageBuilder();
  readonly suppressions: Suppression[] = [];
  frontmatter: Record<string, Passage> = {};
  untranslatedFrom: string | undefined;
  readonly #locale: string;
  readonly #fragment: FragmentLookup;
  readonly #isFragment: boolean;

  constructor(
    source: SourceFile,
    locale: string,
    fragment: FragmentLookup,
    findings: Findings,
    isFragment = false,
  ) {
    super(source, findings);
    this.#locale = locale;
    this.#fragment = fragment;
    this.#isFragment = isFragment;
  }

  flow(children: readonly RootContent[]): Node[] {
    return children.flatMap((child) => this.#node(child));
  }

  #node(node: RootContent): Node[] {
    const at = this.span(node);
    switch (node.type) {
      case 'yaml':
        this.frontmatter = readFrontmatter(node, this.source, this.passages, this.findings, this.#isFragment);
        return [];
      case 'paragraph':
        return this.#paragraph(node.children);
      case 'heading': {
        const leaves = this.leaves(node.children);
        this.passages.add('heading', leaves, at);
        return [{ type: 'heading', level: Math.min(node.depth, 4) as HeadingNode['level'], leaves, at }];
      }
      case 'list':
        return [
          {
            type: 'list',
            ordered: node.ordered === true,
            items: node.children.map((item) => this.passages.inside('item', () => this.flow(item.children))),
            at,
          },
        ];
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
                const leaves = this.leaves(cell.children);
                this.passages.add('item', leaves, this.span(cell));
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
        this.findings.add(
          documentFaults,
          'code-refused',
          { at },
          { what: node.value.split(/\s/)[0] ?? 'import' },
        );
        return [];
      default:
        this.findings.add(
          documentFaults,
          'unsupported',
          { at },
          { what: unsupported[node.type] ?? `“${node.type}”` },
        );
        return [];
    }
  }

  /** Blocks written on one line, as `<Subject>…</Subject>`, arrive inside a paragraph: they are lifted out. */
  #paragraph(children: readonly PhrasingContent[]): Node[] {
    const solid = children.filter((child) => !(child.type === 'text' && child.value.trim() === ''));
    const only = solid[0];
    if (solid.length === 1 && only?.type === 'image') {
      return [{ type: 'image', src: only.url, alt: only.alt ?? '', at: this.span(only) }];
    }
    const lifted = solid.every(
      (child) =>
        child.type === 'mdxJsxTextElement' ||
        (child.type === 'mdxTextExpression' && isComment(child.data?.estree)),
    );
    if (lifted) {
      return solid.flatMap((child) =>
        child.type === 'mdxJsxTextElement'
          ? this.#element(child)
          : child.type === 'mdxTextExpression'
            ? this.#flowExpression(child.value, child.data?.estree, this.span(child))
            : [],
      );
    }
    const nodes: Node[] = [];
    let run: PhrasingContent[] = [];
    const flush = () => {
      if (run.some((child) => child.type !== 'text' || child.value.trim() !== '')) {
        const leaves = this.leaves(run);
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
    const at = this.span(node);
    const name = node.name ?? '';
    const nameAt = spanAt(
      this.source,
      node.position!.start.offset!,
      node.position!.start.offset! + 1 + name.length,
    );
    if (scopes.has(name)) {
      const scope = readScope(name, this.props(name, node, scopes.get(name)!), at, this.findings);
      return scope
        ? [this.#scoped(scope, node.children as RootContent[])]
        : this.flow(node.children as RootContent[]);
    }
    const definition = blocks.get(name);
    if (!definition) {
      const known = [...blocks.keys(), ...scopes.keys()];
      if (/^[a-z]/.test(name))
        this.findings.add(
          documentFaults,
          'html-refused',
          { at: nameAt },
          { name, known: [...blocks.keys()].join(', ') },
        );
      else {
        const near = nearest(name, known);
        this.findings.add(
          documentFaults,
          'unknown',
          { at: nameAt },
          { name, hint: near ? `Did you mean <${near}>?` : `Blocks: ${known.join(', ')}.` },
        );
      }
      return [];
    }
    const props = this.props(name, node, Object.keys(definition.props.shape));
    if (name === 'Use') return [{ type: 'block', name, props, children: this.#use(props, at), at, nameAt }];
    const copy = new Set(definition.copyProps);
    const touchpoints = props
      .filter((prop) => prop.name === 'touchpoint' && typeof prop.value === 'string')
      .map((prop) => prop.value as string);
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
    return children.flatMap((child) =>
      child.type === 'paragraph' ? this.#slotParagraph(child.children) : this.#node(child as RootContent),
    );
  }

  #slotParagraph(children: readonly PhrasingContent[]): Node[] {
    const leaves = this.leaves(children);
    const at = leavesSpan(leaves);
    if (!at) return [];
    this.passages.add('slot', leaves, at);
    return [{ type: 'paragraph', leaves, at }];
  }

  #blockChildren(node: Element): Node[] {
    const children = node.children as (RootContent | PhrasingContent)[];
    return children.every(isPhrasing)
      ? this.#paragraph(children as PhrasingContent[])
      : this.flow(children as RootContent[]);
  }

  #scoped(scope: Omit<ScopeNode, 'children'>, children: RootContent[]): ScopeNode {
    return {
      ...scope,
      children: this.passages.scoped(scope, () =>
        children.every(isPhrasing)
          ? this.#paragraph(children as unknown as PhrasingContent[])
          : this.flow(children),
      ),
    };
  }

  #use(props: readonly Prop[], at: Span): Node[] {
    const name = props.find((prop) => prop.name === 'fragment')?.value;
    if (this.#isFragment) {
      this.findings.add(documentFaults, 'fragment-nested', { at });
      return [];
    }
    if (typeof name !== 'string') return [];
    const found = this.#fragment(name);
    if (found === 'unasked') return [];
    if (!('file' in found)) {
      const near = nearest(name, found.known);
      this.findings.add(
        documentFaults,
        'fragment-missing',
        { at },
        {
          name,
          locale: this.#locale,
          hint: found.known.includes(name)
            ? `Add fragments/${name}.${this.#locale}.mdx to the brand.`
            : near
              ? `Did you mean “${near}”?`
              : found.known.length > 0
                ? `Fragments: ${found.known.join(', ')}.`
                : 'Add it to the brand’s fragments/ folder.',
        },
      );
      return [];
    }
    const root = parseMdx(found.file, this.findings);
    if (!root) return [];
    const reader = new Reader(found.file, this.#locale, this.#fragment, this.findings, true);
    const children = reader.flow(root.children);
    this.expressions.push(...reader.expressions);
    this.passages.list.push(...reader.passages.list);
    return children;
  }

  #flowExpression(source: string, estree: unknown, at: Span): Node[] {
    if (isComment(estree)) {
      const suppression = readSuppression(source, at);
      if (suppression) this.suppressions.push(suppression);
      else this.untranslatedFrom ??= readOpenQuestion(source, at, this.findings);
      return [];
    }
    const expression = this.expression(source, estree, at);
    if (!expression) return [];
    const leaves = [{ ...expression, styles: [] }];
    this.passages.add('paragraph', leaves, at);
    return [{ type: 'paragraph', leaves, at }];
  }
}

function isPhrasing(node: RootContent | PhrasingContent): boolean {
  return [
    'text',
    'mdxTextExpression',
    'mdxJsxTextElement',
    'emphasis',
    'strong',
    'delete',
    'link',
    'inlineCode',
    'break',
    'image',
  ].includes(node.type);
}

/** Whether an element in a paragraph has its line to itself. */
function ownLine(children: readonly PhrasingContent[], index: number): boolean {
  const before = children[index - 1];
  const after = children[index + 1];
  const opens =
    !before ||
    before.type === 'mdxJsxTextElement' ||
    (before.type === 'text' && /\n[ \t]*$/.test(before.value));
  const closes =
    !after || after.type === 'mdxJsxTextElement' || (after.type === 'text' && /^[ \t]*\n/.test(after.value));
  return opens && closes;
}

/** From the first leaf that is more than white space to the last. */
function leavesSpan(leaves: readonly Leaf[]): Span | undefined {
  const solid = leaves.filter((leaf) => leaf.type !== 'text' || leaf.value.trim() !== '');
  const first = solid[0];
  const last = solid.at(-1);
  return first && last && { ...first.at, endLine: last.at.endLine, endColumn: last.at.endColumn };
}
