/** A channel that works as it stands: the campaign in one short text. */
import { identifierOf } from './names.ts';

export function channelText(name: string): string {
  return `/**
 * The channel “${name}”. Two halves: lower() decides what is said, purely, from the words of an edition; render() makes the
 * bytes. What a piece says is read back from its bytes and held against the facts, so it must be a text, JSON, HTML, SVG,
 * PDF or picture.
 *
 * kind: 'short' is text alone, 'flow' draws edition.body in order, 'canvas' places slots in a layout.
 */
import { defineChannel, type Mark, plainText, type Text } from 'diapason';

interface Plan {
  readonly words: Text;
}

export default defineChannel({
  name: '${name}',
  summary: 'The campaign in one short text',
  kind: 'short',
  // Names that campaign.yaml asks for: channels: { ${name}: [text] }
  formats: { text: { summary: 'Plain text' } },
  lower(edition): { plan: Plan; dropped: [] } {
    const { headline, lead } = edition.slots;
    const parts = [headline?.full ?? edition.title, lead].filter((part) => part !== undefined);
    const words = parts.flatMap((part, index) => (index === 0 ? part : [{ text: '\\n\\n', at: edition.at }, ...part]));
    return { plan: { words }, dropped: [] };
  },
  async render({ words }) {
    const body = \`\${plainText(words).trim()}\\n\`;
    return {
      pieces: [{ extension: 'txt', mime: 'text/plain', body, marks: words.map(markOf) }],
      // What the author can mend: words that do not fit, a picture that is too small.
      troubles: [],
    };
  },
  // Loads what render() needs, where it is heavy.
  warm: async () => {},
});

/** Leads from a piece back to the letters in the author's file. */
function markOf({ text, at, fact }: Text[number]): Mark {
  return fact ? { kind: 'fact', text, at, fact, boxes: [] } : { kind: 'text', text, at, boxes: [] };
}
`;
}

export function channelTestText(name: string, file: string): string {
  const channel = identifierOf(name, 'channel');
  return `/** Run with: npx vitest run ${file} */
import { expect, test } from 'vitest';
import ${channel} from './${name}.ts';

test('its formats', () => {
  expect(Object.keys(${channel}.formats)).toEqual(['text']);
});
`;
}
