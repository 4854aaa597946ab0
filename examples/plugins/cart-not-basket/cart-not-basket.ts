/** One word for one thing: a shop that calls it “cart” on its button does not call it “basket” in its mails. */
import { copyOf, defineRule, z } from 'diapason';

/** A word may have an apostrophe or a hyphen inside. */
const WORD = /[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}]+)*/gu;

export default defineRule({
  id: 'house/cart-not-basket',
  on: 'source',
  since: '1.0.0',
  // An experimental rule says warnings at most.
  stability: 'stable',
  summary: 'One thing has one name, the one that the shop’s own pages use.',
  options: z.strictObject({
    words: z
      .record(z.string(), z.record(z.string(), z.string()))
      .default({ en: { basket: 'cart', baskets: 'carts' } })
      .describe('By language: the word that is not used, and the one that takes its place.'),
  }),
  messages: {
    other: {
      severity: 'warning',
      message: '“{word}” is called “{instead}” everywhere else.',
      hint: 'Write “{instead}”.',
    },
  },
  page: new URL('./cart-not-basket.md', import.meta.url),
  check({ campaign, options, report }) {
    for (const { locale, passage, at, editable } of copyOf(campaign)) {
      const words = options.words[locale] ?? options.words[locale.split('-')[0]!] ?? {};
      for (const { 0: word, index } of passage.text.matchAll(WORD)) {
        const plain = word.toLowerCase();
        if (!Object.hasOwn(words, plain)) continue;
        const instead = likeIt(words[plain]!, word);
        const place = at(index, index + word.length);
        // “check --fix” puts in what has one answer; not in places where the letters are not the author's own.
        report(
          'other',
          { at: place, ...(editable && { fix: { at: place, text: instead } }) },
          { word, instead },
        );
      }
    }
  },
});

/** With the capital that the other word had. */
function likeIt(instead: string, word: string): string {
  const first = word.charAt(0);
  const isCapital = first !== first.toLowerCase();
  return isCapital ? instead.charAt(0).toUpperCase() + instead.slice(1) : instead;
}
