import { html, type Markup } from '../../output/report-html/markup.ts';
import { quoted, quotedList } from '../blocks/voice-words.ts';
import { type PageContext, plain, said } from '../context.ts';
import { type GuideRule, isOff, type RulesOf } from './rule.ts';

/** Words shown here; the voice guide has them all. */
const MOST_WORDS = 3;

export const voiceRules: RulesOf = (context) => [
  ...wordRules(context),
  ...lengthRules(context),
  ...signRules(context),
];

function wordRules(context: PageContext): readonly GuideRule[] {
  const { brand, words, locale } = context;
  const { voice } = brand;
  const own = voice.locales[locale];
  if (!own) return [];
  const form = voice.cta.form[locale] ?? 'any';
  const labels = voice.cta.banned[locale] ?? [];
  const terms = own.banned.flatMap(({ term, instead }) => (term === undefined ? [] : [{ term, instead }]));
  return [
    ...(isOff(brand, 'tone/address-is-one') ? [] : [rule('do', html`${words.rules.address(own.address)}`)]),
    rule('do', html`${words.rules.cta(form, plain(voice.cta.maxCharacters, context))}`),
    ...own.preferred
      .slice(0, MOST_WORDS)
      .map(({ use, not }) =>
        rule(
          'do',
          html`${words.rules.say} ${quoted(use, locale, context)}<br><span class="note">${words.rules.not} ${quotedList(not, locale, context)}</span>`,
        ),
      ),
    ...terms
      .slice(0, MOST_WORDS)
      .map(({ term, instead }) =>
        rule(
          'dont',
          html`${words.rules.not} ${quoted(term, locale, context)}${instead !== undefined && html`<br><span class="note">${words.rules.instead('')}${said(instead, locale, context)}</span>`}`,
        ),
      ),
    ...(labels.length === 0
      ? []
      : [rule('dont', html`${withList(words.rules.ctaNever, quotedList(labels, locale, context))}`)]),
    ...(own.avoid.length === 0
      ? []
      : [
          rule(
            'dont',
            html`${words.rules.persons(words.list(own.avoid.map((one) => words.rules.personNames[one])))}`,
          ),
        ]),
    ...(voice.names.length === 0 ? [] : [rule('do', html`${words.rules.names(words.list(voice.names))}`)]),
    ...(voice.locked.length === 0 ? [] : [rule('do', html`${words.rules.locked(words.list(voice.locked))}`)]),
  ];
}

function lengthRules(context: PageContext): readonly GuideRule[] {
  const { brand, words } = context;
  const { sentences, paragraphs, passive } = brand.voice;
  const say = (value: number | undefined) => (value === undefined ? undefined : plain(value, context));
  const hasParagraphs = paragraphs.maxWords !== undefined || paragraphs.maxSentences !== undefined;
  return [
    ...(sentences.averageWords === undefined
      ? []
      : [rule('do', html`${words.rules.averageWords(plain(sentences.averageWords, context))}`)]),
    ...(sentences.maxWords === undefined
      ? []
      : [rule('dont', html`${words.rules.maxWords(plain(sentences.maxWords, context))}`)]),
    ...(hasParagraphs
      ? [
          rule(
            'dont',
            html`${words.rules.paragraphs(say(paragraphs.maxWords), say(paragraphs.maxSentences))}`,
          ),
        ]
      : []),
    ...(passive.maxShare === undefined
      ? []
      : [rule('dont', html`${words.rules.passive(plain(passive.maxShare * 100, context))}`)]),
  ];
}

function signRules({ brand, words, ...context }: PageContext): readonly GuideRule[] {
  const { exclamations, emoji, capitals, asterisks } = brand.voice;
  const never = Object.entries(exclamations.places).flatMap(([place, most]) =>
    most === 0 ? [words.rules.places[place] ?? place] : [],
  );
  const isOn = (id: string) => !isOff(brand, id);
  return [
    ...(exclamations.campaign !== undefined && isOn('tone/exclamations-are-rare')
      ? [rule('dont', html`${words.rules.exclamations(exclamations.campaign)}`)]
      : []),
    ...(never.length > 0 && isOn('tone/exclamations-are-rare')
      ? [rule('dont', html`${words.rules.exclamationPlaces(words.list(never))}`)]
      : []),
    ...(isOn('tone/emoji-keep-their-place') && (emoji === 'never' || emoji === 'captions')
      ? [rule('dont', html`${emoji === 'never' ? words.rules.noEmoji : words.rules.captionEmoji}`)]
      : []),
    ...(isOn('tone/nothing-shouts')
      ? [rule('dont', html`${words.rules.capitals(plain(capitals.longest, context))}`)]
      : []),
    ...(asterisks ? [] : [rule('dont', html`${words.rules.asterisks}`)]),
  ];
}

function rule(kind: GuideRule['kind'], text: Markup): GuideRule {
  return { kind, text };
}

/** A sentence of the interface around markup: its words are made for text. */
function withList(sentence: (list: string) => string, list: Markup): Markup {
  const [before = '', after = ''] = sentence('\u0000').split('\u0000');
  return html`${before}${list}${after}`;
}
