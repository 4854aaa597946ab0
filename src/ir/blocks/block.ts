/**
 * What a block is: typed props, and two pure ways down, to primitives for channels that flow and to slots for
 * channels that place. A new block works on every flow channel the day it is written.
 */
import type { z } from 'zod';
import type { Diagnostic, Span } from '../../diagnostic.ts';
import type { Slots } from '../edition.ts';
import type { FactRecord } from '../facts.ts';
import type { ImageSource, Primitive } from '../primitives.ts';
import type { Text } from '../text.ts';

/** Words of the tool itself, said in each language it speaks. */
export type LabelName = 'withCode' | 'percentOff';

export interface BlockContext {
  /** Facts of the edition; within `<Event>` they hold `event`. */
  readonly facts: FactRecord;
  /** Words of one fact, credited to `at`. Undefined when the campaign lacks it. */
  say(
    path: string,
    formatter: 'plain' | 'money' | 'percent' | 'date' | 'time' | 'period',
    at: Span,
    style?: string,
  ): Text | undefined;
  label(name: LabelName, values?: Readonly<Record<string, Text>>, at?: Span): Text;
  /** The address of `landing`, `stores`, a product's id, or a full URL. */
  href(target: string): string | undefined;
  image(source: string): ImageSource | undefined;
  report(diagnostic: Diagnostic): void;
}

/** A block of an edition: props typed, words said, children lowered. */
export interface Block<Props> {
  readonly name: string;
  readonly props: Props;
  /** Props that hold copy, typeset. */
  readonly copy: Readonly<Record<string, Text>>;
  /** All words inside, for blocks that hold sentences; paragraphs are parted by `\n\n`. */
  readonly words: Text;
  readonly children: readonly Primitive[];
  readonly at: Span;
}

export interface BlockDefinition<Props extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  readonly summary: string;
  readonly props: Props;
  /** Props whose text a reader sees: they are typeset and checked as prose. */
  readonly copyProps: readonly string[];
  /** `inline` blocks hold sentences, `flow` blocks hold paragraphs, lists and blocks. */
  readonly content: 'inline' | 'flow' | 'none';
  /** Slots that a more specific `<Only>` may replace; the block then gives way to the winner. */
  readonly slot?: 'headline' | 'lead' | 'legal' | 'cta';
  /** Facts that the words inside may name, beside those of the campaign. */
  scope?(props: z.output<Props>, context: BlockContext, at: Span): FactRecord | undefined;
  lower(block: Block<z.output<Props>>, context: BlockContext): readonly Primitive[];
  slots?(block: Block<z.output<Props>>, context: BlockContext): Partial<Slots>;
}

/** Declares a block; its name is the tag authors write. */
export function defineBlock<Props extends z.ZodObject>(definition: BlockDefinition<Props>): BlockDefinition {
  return definition as unknown as BlockDefinition;
}

/** A group around children, left out when it would be empty. */
export function group(
  role: string,
  children: readonly (Primitive | undefined)[],
  at: Span,
  data?: Readonly<Record<string, string>>,
): Primitive[] {
  const solid = children.filter((child): child is Primitive => child !== undefined);
  return solid.length === 0 ? [] : [{ type: 'group', role, children: solid, at, ...(data ? { data } : {}) }];
}

/** The heading that a block's `title` makes. */
export function titleOf(block: Block<unknown>, level: 2 | 3 = 2): Primitive | undefined {
  const title = block.copy.title;
  return title && { type: 'heading', level, text: { full: title }, at: title[0]?.at ?? block.at };
}
