/** Words for named places: what the blocks fill them with, and what serves where they fill nothing. */
import type { Slots } from '../ir/edition.ts';
import type { Primitive } from '../ir/primitives.ts';
import type { Copy, Text } from '../ir/text.ts';

/** Words for a slot. Of several, the most specific are taken; of equals, the first. */
export interface Filling {
  readonly slot: keyof Slots;
  readonly value: Slots[keyof Slots];
  readonly specificity: number;
}

/** The most specific words of each slot; captions of all channels together. */
export function filledSlots(fillings: readonly Filling[]): Partial<Slots> {
  let slots: Partial<Slots> = {};
  const ranks = new Map<string, number>();
  for (const { slot, value, specificity } of fillings) {
    if (slot === 'captions') {
      slots = { ...slots, captions: { ...slots.captions, ...(value as Slots['captions']) } };
      continue;
    }
    const rank = ranks.get(slot);
    if (rank !== undefined && rank >= specificity) continue;
    ranks.set(slot, specificity);
    slots = { ...slots, [slot]: value };
  }
  return slots;
}

/** Where the author filled no slot, the words of the body serve: its first heading and its first paragraph. */
export function derivedSlots(body: readonly Primitive[], title: Text): Partial<Slots> {
  const heading = find(body, 'heading');
  const paragraph = find(body, 'paragraph');
  const headline: Copy | undefined = heading?.text ?? (title.length > 0 ? { full: title } : undefined);
  return { ...(headline ? { headline } : {}), ...(paragraph ? { lead: paragraph.text } : {}) };
}

function find<T extends 'heading' | 'paragraph'>(
  nodes: readonly Primitive[],
  type: T,
): Extract<Primitive, { type: T }> | undefined {
  for (const node of nodes) {
    if (node.type === type) return node as Extract<Primitive, { type: T }>;
    const inner = node.type === 'group' || node.type === 'quote' ? find(node.children, type) : undefined;
    if (inner) return inner;
  }
  return undefined;
}
