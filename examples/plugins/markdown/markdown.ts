/**
 * The campaign as a letter in Markdown, for newsletters and content systems that take nothing else. A flow channel: the blocks
 * of an edition are primitives by now, and every one of the ten has its form below; one that is forgotten does not compile.
 */
import { defineChannel, type FormatBase, type Loss, type Primitive, plainText } from 'diapason';
import { writeLetter } from './write-letter.ts';

export interface Plan {
  readonly title: string;
  readonly body: readonly Primitive[];
}

export default defineChannel<FormatBase, Plan>({
  name: 'markdown',
  summary: 'Letters in Markdown',
  kind: 'flow',
  formats: { letter: { summary: 'The whole campaign in one Markdown file' } },
  lower: ({ title, body }) => ({
    plan: { title: plainText(title), body },
    // Nothing is dropped in silence: what has no form here is said in the report.
    dropped: [...picturesIn(body)],
  }),
  // Plain text is read back, and held against the facts, like any other piece.
  render: async (plan) => {
    const { body, marks } = writeLetter(plan);
    return { pieces: [{ extension: 'md', mime: 'text/plain', body, marks }], troubles: [] };
  },
  warm: async () => {},
});

/** A file of its own beside the letter would be the next step; this channel says that it has none. */
function* picturesIn(nodes: readonly Primitive[]): Generator<Loss> {
  for (const node of nodes) {
    if (node.type === 'image' && node.alt !== '') yield { what: 'Image', at: node.at, reason: 'format' };
    if (node.type === 'group' || node.type === 'quote') yield* picturesIn(node.children);
    if (node.type === 'list') for (const item of node.items) yield* picturesIn(item);
  }
}
