/** `guidelines.mdx` of a brand: its own words about itself, with blocks where its portal shows what the files say. */
import type { Span } from '../diagnostic.ts';
import type { Text } from './text.ts';

/** What the rules of `<DoDont about="…" />` may be about. */
export const guideTopics = ['colours', 'type', 'logos', 'pictures', 'voice', 'print'] as const;
export type GuideTopic = (typeof guideTopics)[number];

/** The blocks of guidelines, in the order in which a portal shows those that no guidelines place. */
export const guideBlocks = [
  'Palette',
  'TypeScale',
  'Spacing',
  'Logos',
  'Pictures',
  'DoDont',
  'Voice',
  'Vocabulary',
  'Claims',
  'Legal',
  'Downloads',
] as const;
export type GuideBlock = (typeof guideBlocks)[number];

/** Props that a block may carry; every other takes none. */
export const guideProps: Readonly<Partial<Record<GuideBlock, readonly string[]>>> = { DoDont: ['about'] };

export type GuideNode =
  | { readonly type: 'heading'; readonly level: 2 | 3 | 4; readonly text: Text; readonly at: Span }
  | { readonly type: 'paragraph'; readonly text: Text; readonly at: Span }
  | {
      readonly type: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly GuideNode[])[];
      readonly at: Span;
    }
  | { readonly type: 'quote'; readonly children: readonly GuideNode[]; readonly at: Span }
  | { readonly type: 'table'; readonly rows: readonly (readonly Text[])[]; readonly at: Span }
  | { readonly type: 'divider'; readonly at: Span }
  | {
      readonly type: 'image';
      /** A drawing of the brand: `drawings/pan.svg`. */
      readonly drawing: string;
      readonly alt: string;
      readonly at: Span;
    }
  | {
      readonly type: 'block';
      readonly name: GuideBlock;
      readonly about?: GuideTopic;
      readonly at: Span;
    };

export interface Guidelines {
  /** Language of its words, as the brand's market has it: `fr-FR`. */
  readonly language: string;
  readonly title?: string;
  readonly description?: string;
  readonly nodes: readonly GuideNode[];
}
