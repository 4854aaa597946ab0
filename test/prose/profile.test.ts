/** The tone profile: it moves the right way, ranks texts as people do, and is steady. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AXES, type Axis, USUAL, WEIGHTS } from '../../src/prose/profile/axes.ts';
import { countFeatures, FEATURES } from '../../src/prose/profile/features.ts';
import { consistencyOf, LEAST_WORDS, type Profile, profileOf } from '../../src/prose/profile/profile.ts';
import { sentencesOf } from '../../src/prose/sentences.ts';

const base = {
  en: 'The store opens at ten and the advisers prepare the shades of the morning. Each customer picks a colour, and an adviser mixes the cream at the counter. The box holds the blush, the brush and a card with the recipe. The price includes the mix, the advice and a refill in the month that follows, which the store keeps until the end of the season.',
  fr: 'La boutique ouvre à dix heures et les conseillères préparent les teintes du matin. Chaque cliente choisit sa couleur, puis une conseillère mélange la crème au comptoir. Le coffret contient le blush, le pinceau et une carte avec la recette. Le prix comprend le mélange, le conseil et la recharge du mois suivant, que la boutique garde jusqu’à la fin de la saison.',
} as const;
type Code = keyof typeof base;

function score(texts: readonly string[], language: Code, axis: Axis): number {
  return profileOf(texts, language)!.axes[axis].score;
}

describe('the table', () => {
  it.each(AXES)('weights of %s add up to one', (axis) => {
    const sum = Object.values(WEIGHTS[axis]).reduce((total, weight) => total + Math.abs(weight), 0);
    expect(sum).toBeCloseTo(1);
  });

  it('has a baseline for every feature of every language', () => {
    for (const usual of Object.values(USUAL))
      expect(Object.keys(usual).sort()).toEqual(Object.keys(FEATURES).sort());
  });
});

describe('moves one way', () => {
  it.each([
    ['formality', -1, 'en', ["It's here and you'll see.", "Don't wait, we're open.", "That's yours."]],
    ['formality', -1, 'fr', ['Salut, ça te va bien.', 'Coucou, tu es là.', 'Ton truc est super.']],
    [
      'formality',
      1,
      'fr',
      ['Veuillez vous adresser à votre conseiller.', 'Votre clientèle vous attend, Madame.'],
    ],
    ['energy', 1, 'en', ['Come now!', 'Try it!', 'Bring a friend!']],
    ['energy', 1, 'fr', ['Viens vite !', 'Regarde !', 'Passe ce soir !']],
    ['warmth', 1, 'en', ['Thank you, friend, and welcome home.', 'We love to share your smile.']],
    ['warmth', 1, 'fr', ['Merci, et bienvenue chez toi.', 'Nous aimons partager ton sourire.']],
    [
      'confidence',
      -1,
      'en',
      ['Perhaps it might help.', 'It could possibly be nice.', 'Maybe you would like it.'],
    ],
    ['confidence', -1, 'fr', ['Cela pourrait peut-être aider.', 'Il se pourrait que cela plaise.']],
  ] as const)('%s (%i, %s)', (axis, direction, language, more) => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...more], { minLength: 1 }), (some) => {
        const [before, after] = [
          score([base[language]], language, axis),
          score([base[language], ...some], language, axis),
        ];
        expect((after - before) * direction).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it.each(['en', 'fr'] as const)('clarity falls when sentences are joined (%s)', (language) => {
    const joined = base[language].replace(
      /\. (\p{Lu})/gu,
      (_, letter: string) => `, ${letter.toLowerCase()}`,
    );
    expect(score([joined], language, 'clarity')).toBeLessThan(score([base[language]], language, 'clarity'));
  });
});

/** Texts of planted-free marketing copy, as sentences. */
function cleanSentences(language: Code): readonly string[] {
  const file = readFileSync(new URL(`./corpus/${language}.open.txt`, import.meta.url), 'utf8');
  const lines = file
    .split('## clean')[1]!
    .split('\n')
    .filter((line) => line.length > 60);
  return lines.flatMap((line) => sentencesOf(line.replace(/^\w+: /, ''), language).map(({ text }) => text));
}

describe('moves one way, whatever else the text says', () => {
  /** A hundred words and more, so that one step never falls under the least. */
  const copy = (language: Code) =>
    fc.array(fc.constantFrom(...cleanSentences(language)), { minLength: 14, maxLength: 20 });

  const pairs = [
    ['You do not wait long.', "You don't wait long."],
    ['We are open today.', "We're open today."],
    ['It is on the house.', "It's on the house."],
    ['They have kept you a seat.', "They've kept you a seat."],
    ['You cannot miss it.', "You can't miss it."],
    ['Nobody could not like it.', "Nobody couldn't like it."],
    ['Here is the key.', "Here's the key."],
    ['The bread is not sliced.', "The bread isn't sliced."],
  ] as const;

  it('formality never rises as words are drawn together', () => {
    fc.assert(
      fc.property(
        copy('en'),
        fc.array(fc.constantFrom(...pairs), { minLength: 1, maxLength: 30 }),
        (texts, some) => {
          const scores = Array.from({ length: some.length + 1 }, (_, drawn) =>
            score([...texts, ...some.map((pair, at) => pair[at < drawn ? 1 : 0])], 'en', 'formality'),
          );
          for (const [at, one] of scores.slice(1).entries()) expect(one).toBeLessThanOrEqual(scores[at]!);
        },
      ),
    );
  });

  it.each(['en', 'fr'] as const)('energy never falls as full stops become exclamation marks (%s)', (code) => {
    fc.assert(
      fc.property(copy(code), fc.nat(), (texts, pick) => {
        const at = pick % texts.length;
        const louder = texts.with(at, texts[at]!.replace(/\.?$/, code === 'fr' ? ' !' : '!'));
        expect(score(louder, code, 'energy')).toBeGreaterThanOrEqual(score(texts, code, 'energy'));
      }),
    );
  });

  it.each([
    ['en', ['perhaps', 'probably', 'maybe', 'possibly']],
    ['fr', ['peut-être', 'probablement', 'sans doute', 'éventuellement']],
  ] as const)('confidence never rises with a word of doubt, wherever it stands (%s)', (code, doubts) => {
    fc.assert(
      fc.property(copy(code), fc.array(fc.nat(), { minLength: 2, maxLength: 24 }), (texts, picks) => {
        let now: readonly string[] = texts;
        for (const pick of picks) {
          const before = score(now, code, 'confidence');
          const at = pick % now.length;
          const words = now[at]!.split(' ');
          words.splice(pick % words.length, 0, doubts[pick % doubts.length]!);
          now = now.with(at, words.join(' '));
          expect(score(now, code, 'confidence')).toBeLessThanOrEqual(before);
        }
      }),
    );
  });
});

it('counts a word of doubt once, and none of another’s', () => {
  const once = countFeatures(['Perhaps it might perhaps help.'], 'en')!.features.doubtful.spans;
  expect(once.map(({ start }) => start)).toEqual([0, 11, 17]);
  expect(countFeatures(['She said “perhaps it might help” to us.'], 'en')!.features.doubtful.spans).toEqual(
    [],
  );
});

it.each([
  ['Réserve ton vol. Réservez vite. Goûte ! Passe nous voir.', 4],
  ['Siège choisi. Entre deux cours. Réserve naturelle. Marche nocturne. Chez vous.', 0],
])('knows what asks for something: %s', (text, count) => {
  expect(countFeatures([text], 'fr')!.features.imperatives.spans).toHaveLength(count);
});

it.each([
  ["We don't, it's here and they've come.", 3],
  ["Anna's café and the cat's basket.", 0],
])('knows contractions from possessives: %s', (text, count) => {
  expect(countFeatures([text], 'en')!.features.contractions.spans).toHaveLength(count);
});

describe('ranks as people do', () => {
  const long = (text: string) => Array.from({ length: 20 }, () => text);
  it.each([
    [
      'en',
      'formality',
      'In accordance with the conditions of the contract, customers receive a statement of the account within a period of thirty days.',
      "Hey, that's cool, you'll love it and we're glad you're here with us.",
    ],
    [
      'en',
      'formality',
      'The establishment provides accommodation within walking distance of the railway station.',
      "It's a nice bit of fun and you'll see what we've got.",
    ],
    [
      'en',
      'warmth',
      'Thank you for your smile, dear friend, and welcome home to your family and ours.',
      'The regulations of the building require a certificate of inspection.',
    ],
    [
      'en',
      'energy',
      'Come now! Try it! Bring a friend! Dance! Taste it all!',
      'The library was founded in a quiet street and it has kept a reading room where the light falls from the north in the afternoon.',
    ],
    [
      'en',
      'confidence',
      'The seat costs 94 euros and 10 kg of baggage are in the price.',
      'It might perhaps be nice, and it could possibly help, maybe.',
    ],
    [
      'en',
      'clarity',
      'We cut oak. You sit. It lasts.',
      'The synergistic implementation (facilitated through end-to-end methodologies) necessitates comprehensive organisational transformation, notwithstanding considerable infrastructural prerequisites throughout interdepartmental collaboration.',
    ],
    [
      'en',
      'energy',
      'Taste it! Pick one! Go!',
      'The collection is available from the month of May in selected stores.',
    ],
    [
      'en',
      'warmth',
      'We help you and your family, and we love your questions. Shall we meet?',
      'The unit contains a motor, a filter and a cable.',
    ],
    [
      'fr',
      'formality',
      'Conformément aux conditions générales, la clientèle est informée de toute modification par courrier. Veuillez contacter votre conseiller.',
      'Coucou, tu vas voir, ton truc est super sympa et ça te va bien.',
    ],
    [
      'fr',
      'formality',
      'L’établissement propose un hébergement à proximité immédiate de la gare.',
      'Salut, tu passes quand tu veux, on t’attend avec tes copines.',
    ],
    [
      'fr',
      'warmth',
      'Merci pour ton sourire et bienvenue chez nous, avec ta famille et tes amis.',
      'Le règlement du bâtiment impose un certificat de contrôle.',
    ],
    [
      'fr',
      'energy',
      'Viens vite ! Regarde ! Passe ce soir ! Danse ! Goûte !',
      'La bibliothèque occupe une rue tranquille et garde une salle de lecture où la lumière tombe du nord pendant tout l’après-midi.',
    ],
    [
      'fr',
      'confidence',
      'Le billet coûte 94 euros, et 10 kg de bagage sont dans le prix.',
      'Cela pourrait peut-être aider, et il se pourrait que cela plaise, éventuellement.',
    ],
    [
      'fr',
      'clarity',
      'Nous coupons le bois. Tu restes assis. Cela dure.',
      'L’implémentation synergique (facilitée par des méthodologies transversales) nécessite une transformation organisationnelle considérable, nonobstant les prérequis infrastructurels des collaborations interdépartementales.',
    ],
    [
      'fr',
      'energy',
      'Goûte ! Choisis ! Viens !',
      'La collection est disponible à partir du mois de mai dans une sélection de boutiques.',
    ],
    [
      'fr',
      'warmth',
      'Nous aidons ta famille, et nous aimons tes questions. On se retrouve ?',
      'L’appareil contient un moteur, un filtre et un câble.',
    ],
  ] as const)('%s %s', (language, axis, more, less) => {
    expect(score(long(more), language, axis)).toBeGreaterThan(score(long(less), language, axis));
  });
});

describe('is steady', () => {
  /** Scores of random draws of so many words lie so close together, in standard deviations. */
  it.each([
    [60, 15],
    [120, 12],
    [300, 8],
  ])('at %i words within %i points', (words, most) => {
    const file = new URL('./corpus/fr.open.txt', import.meta.url);
    const lines = readFileSync(file, 'utf8').split('## clean')[1]!.split('\n');
    const sentences = lines.flatMap((line) =>
      line.startsWith('tu: ') ? sentencesOf(line.slice(4), 'fr').map((one) => one.text) : [],
    );
    let seed = 7;
    const draw = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return sentences[seed % sentences.length]!;
    };
    const profiles = Array.from({ length: 60 }, () => {
      const texts: string[] = [];
      for (let count = 0; count < words; count += texts.at(-1)!.split(' ').length) texts.push(draw());
      return profileOf(texts, 'fr');
    }).filter((one): one is Profile => one !== undefined);
    expect(profiles.length).toBeGreaterThan(50);
    for (const axis of AXES) {
      const scores = profiles.map(({ axes }) => axes[axis].score);
      const mean = scores.reduce((sum, one) => sum + one, 0) / scores.length;
      const deviation = Math.sqrt(scores.reduce((sum, one) => sum + (one - mean) ** 2, 0) / scores.length);
      expect(deviation, axis).toBeLessThan(most);
    }
  });
});

describe('gives no verdict', () => {
  it(`under ${LEAST_WORDS} words`, () => {
    expect(profileOf(['Trop court pour un verdict.'], 'fr')).toBeUndefined();
  });

  it('in a language without a baseline', () => {
    expect(profileOf([base.en], 'it')).toBeUndefined();
  });
});

it('explains each score by its features, and they add up', () => {
  const { axes } = profileOf([base.fr], 'fr')!;
  for (const axis of AXES) {
    const { score: total, contributions } = axes[axis];
    const sum = contributions.reduce((points, one) => points + one.points, 50);
    expect(Math.max(0, Math.min(100, sum))).toBeCloseTo(total);
    for (const { spans } of contributions)
      for (const { start, end } of spans) expect(base.fr.slice(start, end)).not.toBe('');
  }
});

it('is consistent with itself, and less so with another voice', () => {
  const [one, other] = [
    profileOf([base.fr], 'fr')!,
    profileOf(['Viens vite ! Regarde ! '.repeat(20)], 'fr')!,
  ];
  expect(consistencyOf([one, one])).toBe(100);
  expect(consistencyOf([one, other])).toBeLessThan(80);
  expect(consistencyOf([one])).toBeUndefined();
});
