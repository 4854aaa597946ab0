import { z } from 'zod';
import { typographyOf } from '../../parse/typeset.ts';
import { defineRule } from '../rule.ts';
import { copyOf } from '../shared/copy.ts';

export const typographyIsTheLocales = defineRule({
  id: 'language/typography-is-the-locales',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  strict: { warningsAreErrors: true },
  summary: 'Spaces, signs and abbreviations are those of the locale.',
  options: z.strictObject({
    keyboard: z
      .enum(['set', 'told'])
      .default('set')
      .describe(
        'Whether what is typed as on a keyboard (\' " ... and spaces before signs) is set in silence, or told too because other tools read the sources.',
      ),
  }),
  messages: {
    wrong: { severity: 'warning', message: '{what}: “{typed}”.', hint: 'Write: “{instead}”.' },
  },
  check({ campaign, options, report }) {
    for (const copy of copyOf(campaign)) {
      const { text } = copy.passage;
      const language = copy.locale.split('-')[0]!;
      const told: Span[] = [];
      const tell = (start: number, end: number, what: string, replacement: string) => {
        if (told.some((other) => other.start < end && start < other.end)) return;
        const at = copy.at(start, end);
        // A line's end is a space too, and two spaces after it are the file's own.
        if (at.line !== at.endLine) return;
        told.push({ start, end });
        const [from, to] = wholeWord(text, start, end);
        const typed = text.slice(from, to);
        const instead = text.slice(from, start) + replacement + text.slice(end, to);
        const fix = copy.editable && !typed.includes('\uFFFC') ? { fix: { at, text: replacement } } : {};
        report('wrong', { at, ...fix }, { what, typed, instead });
      };
      for (const { find, what, set, languages } of SIGNS) {
        if (languages && !languages.includes(language)) continue;
        for (const match of text.matchAll(find))
          tell(match.index, match.index + match[0].length, what, set(match[0]));
      }
      if (options.keyboard === 'set') continue;
      for (const { start, end, text: replacement } of typographyOf(text, copy.locale)) {
        // What English sets between a figure and its unit, no keyboard has and nobody sees.
        if (language === 'en' && replacement.trim() === '' && /^\s+$/.test(text.slice(start, end))) continue;
        tell(start, Math.max(end, start), 'This is typed as on a keyboard', replacement);
      }
    }
  },
});

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Sign {
  readonly find: RegExp;
  readonly what: string;
  readonly set: (typed: string) => string;
  /** All when absent. */
  readonly languages?: readonly string[];
}

/** What the compiler does not set by itself, because it may be meant. French after the Lexique of the Imprimerie nationale. */
const SIGNS: readonly Sign[] = [
  { find: /(?<=\S) {2,}(?=\S)/g, what: 'There are two spaces', set: () => ' ' },
  {
    find: /(?<=[\p{L}\p{N}»”)])[ \u00A0\u202F]+(?=[,.](?:\s|$))/gu,
    what: 'There is a space before the sign',
    set: () => '',
  },
  { find: /(?<=[\p{L}\p{N}]),(?=\p{L}{2})/gu, what: 'There is no space after the comma', set: () => ', ' },
  { find: /,,+/g, what: 'The comma stands twice', set: () => ',' },
  { find: /(?<!-)--(?!-)/g, what: 'This is no dash', set: () => '–' },
  {
    find: /(?<![\p{L}'’])etc ?(?:\.{2,}|…)/giu,
    what: '“etc.” says already that it goes on',
    set: () => 'etc.',
  },
  {
    find: /(?<![\p{L}\p{N}])\d+(?:[eè]me|i[eè]me)s?(?![\p{L}])/gu,
    what: 'The ordinal is shortened to e',
    set: (typed) => typed.replace(/(?:[eè]me|i[eè]me)(s?)$/u, 'e$1'),
    languages: ['fr'],
  },
  {
    find: /(?<![\p{L}\p{N}])1 ?(?:[eè]re)(s?)(?![\p{L}])/gu,
    what: 'The ordinal is shortened to re',
    set: (typed) => typed.replace(/ ?[eè]re/u, 're'),
    languages: ['fr'],
  },
  {
    find: /(?<=^|[.!?…:«][\s\u00A0\u202F]+)A(?= (?:partir|bient[ôo]t|tout|tr[èe]s|la|l['’]|vos?|votre|ton|ta|tes|chaque|deux|trois|nous|vous|toi|pied|v[ée]lo|table|domicile|table|savoir|d[ée]couvrir|d[ée]guster|partager|offrir|lire|bord|Paris|Lyon|Porto|\d))/gu,
    what: 'Capitals keep their accent',
    set: () => 'À',
    languages: ['fr'],
  },
  {
    find: /(?<![\p{L}])(?:oeuvre|oeuf|coeur|soeur|oeil|oeillet|boeuf|noeud|voeu|oenolog|moeurs|choeur|manoeuvre)/giu,
    what: 'The letters are joined',
    set: (typed) => typed.replace(/oe/u, 'œ').replace(/O[eE]/u, 'Œ'),
    languages: ['fr'],
  },
];

/** The words around a place, so that a single sign is seen in its company. */
function wholeWord(text: string, start: number, end: number): readonly [number, number] {
  const before = /\S*$/u.exec(text.slice(0, start))![0].length;
  const after = /^\S*/u.exec(text.slice(end))![0].length;
  return [start - before, end + after];
}
