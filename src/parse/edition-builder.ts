/** Walks a document for one reader: decides scopes, says expressions, sets typography, lowers blocks. */
import type { Brand } from '../brand/brand.ts';
import { defineFamily, Findings, type Span } from '../diagnostic.ts';
import type { Block, BlockContext, BlockDefinition } from '../ir/blocks/block.ts';
import { blocks } from '../ir/blocks/index.ts';
import type { Campaign } from '../ir/campaign.ts';
import type { BlockNode, Document, Leaf, Node, Prop } from '../ir/document.ts';
import type { Edition, Selection, Slots } from '../ir/edition.ts';
import { type FactRecord, isLostIn } from '../ir/facts.ts';
import type { Primitive } from '../ir/primitives.ts';
import { isBlank, plainText, type Run, type Text, textAt } from '../ir/text.ts';
import { createContext } from './block-context.ts';
import type { EditionMemory } from './edition-memory.ts';
import { derivedSlots, type Filling, filledSlots } from './edition-slots.ts';
import { type Evaluation, evaluate, evaluateValue } from './expression.ts';
import { languageOf } from './reader.ts';
import { typeset } from './typeset.ts';
import { isForAll, isVisible, replaceable, specificityOf, touchpointSpecificity } from './visibility.ts';

export const editionFaults = defineFamily('words', {
  'wrong-prop': { severity: 'error', message: '“{prop}” of <{block}> {detail}.', hint: 'Correct the value.' },
  'missing-prop': { severity: 'error', message: '<{block}> needs “{prop}”.', hint: 'Add {prop}="…".' },
  'unsafe-link': {
    severity: 'error',
    message: 'The link “{href}” is not allowed.',
    hint: 'Use https, mailto or tel, a path that begins with /, or a name under links.',
  },
});

/** What the world adds: whether a file of the hub exists. */
export interface EditionFiles {
  exists(path: string): boolean;
}

interface Candidate {
  readonly node: BlockNode;
  readonly specificity: number;
}

export class EditionBuilder {
  readonly #campaign: Campaign;
  readonly #brand: Brand;
  readonly #document: Document;
  readonly #selection: Selection;
  readonly #memory: EditionMemory;
  readonly #language: string;
  readonly #facts: FactRecord;
  readonly #files: EditionFiles;
  readonly #candidates = new Map<string, Candidate[]>();
  readonly #moved = new Set<BlockNode>();
  #findings: Findings;
  #fillings: Filling[] = [];

  constructor(
    campaign: Campaign,
    brand: Brand,
    document: Document,
    selection: Selection,
    files: EditionFiles,
    findings: Findings,
    memory: EditionMemory,
  ) {
    this.#campaign = campaign;
    this.#brand = brand;
    this.#document = document;
    this.#selection = selection;
    this.#findings = findings;
    this.#files = files;
    this.#language = languageOf(brand, selection.market, selection.locale);
    this.#memory = memory;
    this.#facts = memory.facts(selection);
  }

  build(): Edition {
    const { frontmatter, source } = this.#document;
    this.#collect(this.#document.nodes, 0);
    const body = this.#lower(this.#document.nodes, this.#facts, 0);
    const title = this.#frontmatterText('title');
    return {
      brand: this.#brand.id,
      campaign: this.#campaign.slug,
      name: this.#campaign.name,
      selection: this.#selection,
      transactional: this.#campaign.touchpoints.some(
        (one) => one.id === this.#selection.touchpoint && one.transactional === true,
      ),
      language: this.#language,
      title,
      description: this.#frontmatterText('description'),
      body,
      slots: { captions: {}, ...derivedSlots(body, title), ...filledSlots(this.#fillings) },
      facts: this.#facts,
      origins: this.#campaign.origins,
      at: frontmatter.title?.at ?? { file: source.path, line: 1, column: 1, endLine: 1, endColumn: 1 },
    };
  }

  #frontmatterText(name: string): Text {
    const passage = this.#document.frontmatter[name];
    if (!passage) return [];
    return this.#once(passage, this.#facts, 0, () =>
      typeset([{ text: passage.text, at: passage.at }], this.#language),
    );
  }

  /** Every visible Headline, Lead and Legal with its rank, before anything is lowered. */
  #collect(nodes: readonly Node[], specificity: number) {
    for (const node of nodes) {
      if (node.type === 'scope') {
        if (isVisible(node, this.#selection)) this.#collect(node.children, specificity + specificityOf(node));
      } else if (node.type === 'block') {
        if (replaceable.includes(node.name)) {
          const list = this.#candidates.get(node.name) ?? [];
          list.push({ node, specificity });
          this.#candidates.set(node.name, list);
        }
        this.#collect(node.children, specificity);
      }
    }
  }

  #lower(nodes: readonly Node[], facts: FactRecord, specificity: number): Primitive[] {
    return nodes.flatMap((node): readonly Primitive[] => {
      switch (node.type) {
        case 'scope':
          return isVisible(node, this.#selection)
            ? this.#lower(node.children, facts, specificity + specificityOf(node))
            : [];
        case 'block':
          return this.#contested(node, facts, specificity);
        case 'paragraph': {
          const text = this.#say(node.leaves, facts);
          return isBlank(text) ? [] : [{ type: 'paragraph', role: 'body', text, at: node.at }];
        }
        case 'heading': {
          const text = this.#say(node.leaves, facts);
          return isBlank(text)
            ? []
            : [{ type: 'heading', level: node.level, text: { full: text }, at: node.at }];
        }
        case 'list':
          return [
            {
              type: 'list',
              ordered: node.ordered,
              items: node.items.map((item) => this.#lower(item, facts, specificity)),
              at: node.at,
            },
          ];
        case 'quote':
          return [{ type: 'quote', children: this.#lower(node.children, facts, specificity), at: node.at }];
        case 'image':
          return this.#block(
            { type: 'block', name: 'Image', props: [], children: [], at: node.at, nameAt: node.at },
            facts,
            specificity,
            { src: node.src, alt: node.alt },
            node,
          );
        case 'table': {
          const [head, ...rows] = node.rows.map((row) => row.map((cell) => this.#say(cell, facts)));
          return [{ type: 'table', ...(head ? { head } : {}), rows, at: node.at }];
        }
        case 'divider':
          return [{ type: 'divider', at: node.at }];
        default:
          return [];
      }
    });
  }

  /** Draws the winner of a slot where the general words stand, and the others nowhere. */
  #contested(node: BlockNode, facts: FactRecord, specificity: number): readonly Primitive[] {
    const rivals = this.#candidates.get(node.name) ?? [];
    const top = Math.max(...rivals.map((one) => one.specificity));
    const lowest = Math.min(...rivals.map((one) => one.specificity));
    if (!replaceable.includes(node.name) || top === lowest) return this.#block(node, facts, specificity);
    const winners = rivals.filter((one) => one.specificity === top);
    if (winners.some((one) => one.node === node))
      return this.#moved.has(node) ? [] : this.#block(node, facts, specificity);
    const [winner] = winners;
    if (this.#moved.has(winner!.node)) return [];
    this.#moved.add(winner!.node);
    return this.#block(winner!.node, facts, top);
  }

  /** `origin`: the node that the author wrote, where `node` only stands for it. */
  #block(
    node: BlockNode,
    facts: FactRecord,
    specificity: number,
    given: Record<string, string> = {},
    origin: Node = node,
  ): readonly Primitive[] {
    const addressed = touchpointSpecificity(node, this.#selection);
    if (addressed === undefined) return [];
    if (!isForAll(node.children)) return this.#lowerBlock(node, facts, specificity, addressed, given);
    return this.#once(origin, facts, specificity, () => this.#lowerBlock(node, facts, 0, addressed, given));
  }

  /** Makes what does not depend on the reader once for these facts; its faults and slots come each time. */
  #once<T>(node: object, facts: FactRecord, specificity: number, make: () => T): T {
    const { value, findings, fillings } = this.#memory.remember(facts, node, () => {
      const outer = { findings: this.#findings, fillings: this.#fillings };
      this.#findings = new Findings();
      this.#fillings = [];
      const made = { value: make(), findings: this.#findings.list, fillings: this.#fillings };
      this.#findings = outer.findings;
      this.#fillings = outer.fillings;
      return made;
    });
    this.#findings.push(...findings);
    for (const one of fillings) this.#fillings.push({ ...one, specificity: one.specificity + specificity });
    return value;
  }

  #lowerBlock(
    node: BlockNode,
    facts: FactRecord,
    specificity: number,
    addressed: number,
    given: Record<string, string>,
  ): readonly Primitive[] {
    const definition = blocks.get(node.name)!;
    const context = this.#context(facts);
    const copy: Record<string, Text> = {};
    for (const prop of node.props) {
      if (definition.copyProps.includes(prop.name)) copy[prop.name] = this.#copyOf(prop, facts);
    }
    if (given.alt) copy.alt = typeset(textAt(given.alt, node.at), this.#language);
    const props = this.#props(node, definition, copy, facts, given);
    if (!props) return [];
    const inner = definition.scope?.(props, context, node.at);
    const innerFacts: FactRecord = inner ? Object.assign(Object.create(null) as object, facts, inner) : facts;
    const children = this.#lower(node.children, innerFacts, specificity);
    const block: Block<Record<string, unknown>> = {
      name: node.name,
      props,
      copy,
      words: wordsOf(children),
      children,
      at: node.at,
    };
    this.#fillSlots(definition, block, context, specificity + addressed);
    return definition.lower(block, context);
  }

  #fillSlots(
    definition: BlockDefinition,
    block: Block<Record<string, unknown>>,
    context: BlockContext,
    specificity: number,
  ) {
    for (const [slot, value] of Object.entries(definition.slots?.(block, context) ?? {}))
      this.#fillings.push({ slot: slot as keyof Slots, value, specificity });
  }

  #props(
    node: BlockNode,
    definition: BlockDefinition,
    copy: Record<string, Text>,
    facts: FactRecord,
    given: Record<string, string>,
  ): Record<string, unknown> | undefined {
    const values: Record<string, unknown> = { ...given };
    for (const prop of node.props) {
      if (copy[prop.name]) values[prop.name] = plainText(copy[prop.name]!);
      else if (typeof prop.value === 'object')
        values[prop.name] = evaluateValue(prop.value, this.#evaluation(facts), this.#findings)?.value;
      else values[prop.name] = prop.value === true ? 'true' : prop.value;
    }
    const result = definition.props.safeParse(values, { jitless: true });
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      const name = String(issue.path[0] ?? '');
      const prop = node.props.find((one) => one.name === name);
      if (!prop)
        this.#findings.add(
          editionFaults,
          'missing-prop',
          { at: node.nameAt },
          { block: node.name, prop: name },
        );
      else {
        const detail =
          issue.code === 'invalid_value'
            ? `must be one of ${issue.values.map((one) => `“${String(one)}”`).join(', ')}`
            : 'has the wrong form';
        this.#findings.add(
          editionFaults,
          'wrong-prop',
          { at: prop.at },
          { block: node.name, prop: name, detail },
        );
      }
    }
    return undefined;
  }

  #copyOf(prop: Prop, facts: FactRecord): Text {
    if (typeof prop.value === 'string')
      return typeset([{ text: prop.value, at: prop.valueAt }], this.#language);
    if (prop.value === true) return [];
    const said = evaluate(prop.value, this.#evaluation(facts), this.#findings);
    return said
      ? typeset(
          [{ text: said.text, at: prop.value.at, ...(said.use ? { fact: said.use } : {}) }],
          this.#language,
        )
      : [];
  }

  /** Leaves in words: white space folded, expressions said, typography set. */
  #say(leaves: readonly Leaf[], facts: FactRecord): Text {
    return this.#once(leaves, facts, 0, () => this.#setLeaves(leaves, facts));
  }

  #setLeaves(leaves: readonly Leaf[], facts: FactRecord): Text {
    const runs: Run[] = [];
    for (const leaf of leaves) {
      if (leaf.type === 'break') {
        runs.push({ text: '\n', at: leaf.at });
        continue;
      }
      const href = leaf.href === undefined ? undefined : this.#href(leaf.href, leaf.at, facts);
      const dress = { ...(leaf.styles.length > 0 ? { styles: leaf.styles } : {}), ...(href ? { href } : {}) };
      if (leaf.type === 'text')
        runs.push({ text: leaf.value.replace(/\s*\r?\n\s*/g, ' '), at: leaf.at, ...dress });
      else {
        const said = evaluate(leaf, this.#evaluation(facts), this.#findings);
        if (said)
          runs.push({ text: said.text, at: leaf.at, ...dress, ...(said.use ? { fact: said.use } : {}) });
      }
    }
    return typeset(trim(runs), this.#language);
  }

  #href(href: string, at: Span, facts: FactRecord): string | undefined {
    const found = this.#context(facts).href(href);
    if (found === undefined && !isLostIn(facts.links, href))
      this.#findings.add(editionFaults, 'unsafe-link', { at }, { href });
    return found;
  }

  #context(facts: FactRecord): BlockContext {
    return createContext({
      ...this.#evaluation(facts),
      brand: this.#brand,
      folder: this.#campaign.folder,
      files: this.#files,
      findings: this.#findings,
    });
  }

  #evaluation(facts: FactRecord): Evaluation {
    return {
      facts,
      origins: this.#campaign.origins,
      language: this.#language,
      locale: this.#selection.locale,
    };
  }
}

function trim(runs: readonly Run[]): Run[] {
  const solid = [...runs];
  while (solid[0]?.text.trim() === '' && solid[0].text !== '\n') solid.shift();
  while (solid.at(-1)?.text.trim() === '') solid.pop();
  if (solid[0]) solid[0] = { ...solid[0], text: solid[0].text.trimStart() };
  const last = solid.at(-1);
  if (last) solid[solid.length - 1] = { ...last, text: last.text.trimEnd() };
  return solid;
}

/** The sentences of a block in one text; paragraphs are parted by `\n\n`. */
function wordsOf(children: readonly Primitive[]): Text {
  const texts = children.flatMap((child): Text[] => {
    if (child.type === 'paragraph') return [child.text];
    if (child.type === 'list') return child.items.flatMap((item) => [wordsOf(item)]);
    return [];
  });
  return texts.flatMap((text, index) =>
    index > 0 && text[0] ? [{ text: '\n\n', at: text[0].at }, ...text] : text,
  );
}
