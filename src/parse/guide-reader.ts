/** From the Markdown tree of guidelines to their nodes: words typeset, blocks known by name, everything else refused. */
import type { PhrasingContent, RootContent } from 'mdast';
import { type Findings, nearest, type Span } from '../diagnostic.ts';
import type { Leaf, Passage, Prop } from '../ir/document.ts';
import {
  type GuideBlock,
  type GuideNode,
  type GuideTopic,
  guideBlocks,
  guideProps,
  guideTopics,
} from '../ir/guidelines.ts';
import { plainText, type Text } from '../ir/text.ts';
import { type SourceFile, spanAt } from '../source/file.ts';
import { guidelinesFaults } from './guidelines-faults.ts';
import { documentFaults, type Element, isComment, LeafReader, unsupported } from './leaves.ts';
import { PassageBuilder } from './passages.ts';
import { readFrontmatter } from './read-frontmatter.ts';
import { typeset } from './typeset.ts';

/** Where readers may be sent: the same as from a campaign’s pages. */
const SAFE = /^(https?:\/\/|mailto:|tel:|[/#?.])/i;

export class GuideReader extends LeafReader {
  frontmatter: Readonly<Record<string, Passage>> = {};
  readonly #language: string;
  readonly #drawings: readonly string[];
  readonly #seen = new Set<string>();
  /** Within a list or a quote. */
  #isNested = false;

  constructor(source: SourceFile, language: string, drawings: readonly string[], findings: Findings) {
    super(source, findings, guideBlocks);
    this.#language = language;
    this.#drawings = drawings;
  }

  flow(children: readonly RootContent[]): GuideNode[] {
    return children.flatMap((child) => this.#node(child));
  }

  #inside(children: readonly RootContent[]): GuideNode[] {
    const before = this.#isNested;
    this.#isNested = true;
    const nodes = this.flow(children);
    this.#isNested = before;
    return nodes;
  }

  /** Words of the head of the file, typeset. */
  set(words: string): string {
    return plainText(typeset([{ text: words, at: spanAt(this.source, 0, 0) }], this.#language));
  }

  #node(node: RootContent): GuideNode[] {
    const at = this.span(node);
    switch (node.type) {
      case 'yaml':
        this.frontmatter = readFrontmatter(node, this.source, new PassageBuilder(), this.findings);
        return [];
      case 'paragraph':
        return this.#paragraph(node.children, at);
      case 'heading': {
        const text = this.#text(node.children);
        const level = Math.min(Math.max(node.depth, 2), 4) as 2 | 3 | 4;
        return isEmpty(text) ? [] : [{ type: 'heading', level, text, at }];
      }
      case 'list': {
        const items = node.children.map((item) => this.#inside(item.children));
        return [{ type: 'list', ordered: node.ordered === true, items, at }];
      }
      case 'blockquote':
        return [{ type: 'quote', children: this.#inside(node.children), at }];
      case 'thematicBreak':
        return [{ type: 'divider', at }];
      case 'table': {
        const rows = node.children.map((row) => row.children.map((cell) => this.#text(cell.children)));
        return [{ type: 'table', rows, at }];
      }
      case 'mdxJsxFlowElement':
        return this.#element(node);
      case 'mdxFlowExpression':
        this.#refuse(node.value, node.data?.estree, at);
        return [];
      case 'mdxjsEsm':
        this.#fault('code-refused', at, { what: node.value.split(/\s/)[0] ?? 'import' });
        return [];
      default:
        this.#fault('unsupported', at, { what: unsupported[node.type] ?? `“${node.type}”` });
        return [];
    }
  }

  /** A picture or a block on a line of its own arrives inside a paragraph. */
  #paragraph(children: readonly PhrasingContent[], at: Span): GuideNode[] {
    const solid = children.filter((child) => !(child.type === 'text' && child.value.trim() === ''));
    if (solid.length > 0 && solid.every((child) => child.type === 'mdxJsxTextElement'))
      return solid.flatMap((child) => this.#element(child));
    const only = solid[0];
    if (solid.length === 1 && only?.type === 'image')
      return this.#image(only.url, only.alt ?? '', this.span(only));
    const text = this.#text(children);
    return isEmpty(text) ? [] : [{ type: 'paragraph', text, at }];
  }

  #image(drawing: string, alt: string, at: Span): GuideNode[] {
    if (!this.#drawings.includes(drawing)) {
      const near = nearest(drawing, this.#drawings);
      const hint = near
        ? `Did you mean “${near}”?`
        : this.#drawings.length > 0
          ? `Drawings: ${this.#drawings.slice(0, 12).join(', ')}.`
          : 'Put an SVG into the brand’s drawings/ folder.';
      this.findings.add(guidelinesFaults, 'unknown-drawing', { at }, { path: drawing, hint });
      return [];
    }
    if (alt.trim() === '') this.findings.add(guidelinesFaults, 'no-alternative', { at }, { path: drawing });
    return [{ type: 'image', drawing, alt: this.set(alt), at }];
  }

  #element(node: Element): GuideNode[] {
    const at = this.span(node);
    const typed = node.name ?? '';
    const start = node.position!.start.offset! + 1;
    const nameAt = spanAt(this.source, start, start + typed.length);
    const name = guideBlocks.find((one) => one === typed);
    if (!name) {
      const known = guideBlocks.join(', ');
      const near = nearest(typed, guideBlocks);
      const hint = near ? `Did you mean <${near}>?` : `Blocks: ${known}.`;
      if (/^[a-z]/.test(typed)) this.#fault('html-refused', nameAt, { name: typed, known });
      else this.#fault('unknown', nameAt, { name: typed, hint });
      return [];
    }
    if (this.#isNested) {
      this.findings.add(guidelinesFaults, 'nested', { at }, { block: name });
      return [];
    }
    if (node.children.length > 0) this.findings.add(guidelinesFaults, 'not-empty', { at }, { block: name });
    const props = this.props(name, node, guideProps[name] ?? []);
    const about = this.#topic(props);
    const key = `<${name}${about === undefined ? '' : ` about="${about}"`}>`;
    if (this.#seen.has(key)) {
      this.findings.add(guidelinesFaults, 'block-twice', { at }, { block: key });
      return [];
    }
    this.#seen.add(key);
    return [{ type: 'block', name: name as GuideBlock, ...(about !== undefined && { about }), at }];
  }

  #topic(props: readonly Prop[]): GuideTopic | undefined {
    const prop = props.find(({ name }) => name === 'about');
    if (!prop) return undefined;
    if (typeof prop.value === 'object') {
      this.findings.add(guidelinesFaults, 'expression', { at: prop.at }, { typed: prop.value.source });
      return undefined;
    }
    const typed = String(prop.value);
    const topic = guideTopics.find((one) => one === typed);
    if (topic) return topic;
    const near = nearest(typed, guideTopics);
    const hint = near ? `Did you mean “${near}”?` : `Topics: ${guideTopics.join(', ')}.`;
    this.findings.add(guidelinesFaults, 'unknown-topic', { at: prop.valueAt }, { name: typed, hint });
    return undefined;
  }

  #text(children: readonly PhrasingContent[]): Text {
    const runs = this.leaves(children).flatMap((leaf) => this.#run(leaf));
    return typeset(runs, this.#language);
  }

  #run(leaf: Leaf): Text {
    if (leaf.type === 'break') return [{ text: '\n', at: leaf.at }];
    if (leaf.type === 'expression') {
      this.findings.add(guidelinesFaults, 'expression', { at: leaf.at }, { typed: `{${leaf.source}}` });
      return [];
    }
    const { value, at, styles, href } = leaf;
    const isSafe = href === undefined || SAFE.test(href);
    if (!isSafe) this.findings.add(guidelinesFaults, 'unsafe-link', { at }, { href });
    // Lines of the file are no lines of the page.
    const text = value.replace(/\s*\r?\n\s*/g, ' ');
    return [{ text, at, styles, ...(isSafe && href !== undefined && { href }) }];
  }

  /** A comment is none of anybody’s business; anything else between braces would have to be worked out. */
  #refuse(source: string, estree: unknown, at: Span) {
    if (isComment(estree)) return;
    this.findings.add(guidelinesFaults, 'expression', { at }, { typed: `{${source.trim()}}` });
  }

  #fault(
    name: 'code-refused' | 'unsupported' | 'html-refused' | 'unknown',
    at: Span,
    values: Readonly<Record<string, string>>,
  ) {
    this.findings.add(documentFaults, name, { at }, values);
  }
}

function isEmpty(text: Text): boolean {
  return plainText(text).trim() === '';
}
