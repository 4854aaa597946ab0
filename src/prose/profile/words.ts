/** Words by which a profile is read, for each language. Our own lists; closed classes are whole. */

export interface ProfileWords {
  /** Pronouns and possessives of the person who reads. */
  readonly reader: ReadonlySet<string>;
  readonly brand: ReadonlySet<string>;
  /** Forms of address that keep a distance, and that do not. */
  readonly polite: ReadonlySet<string>;
  readonly familiar: ReadonlySet<string>;
  /** Articles and prepositions: a text that names things has many. */
  readonly naming: ReadonlySet<string>;
  /** Pronouns of all persons: a text that talks has many. */
  readonly talking: ReadonlySet<string>;
  /** What is said among friends. */
  readonly slang: ReadonlySet<string>;
  readonly welcoming: ReadonlySet<string>;
  readonly strengthening: ReadonlySet<string>;
  readonly doubtful: ReadonlySet<string>;
  /** Verbs that open a sentence and ask for something. */
  readonly asking: ReadonlySet<string>;
}

const set = (words: string) => new Set(words.split(' '));

const en: ProfileWords = {
  reader: set("you your yours yourself you're you'll you've you'd"),
  brand: set("we our ours us ourselves we're we'll we've we'd"),
  polite: set('sir madam kindly sincerely regards hereby therein pursuant customer customers client clients'),
  familiar: set("hi hey hello mum dad mate folks you're you'll you've you'd"),
  naming: set(
    'the a an of in to for from with by at on into onto over under between through during within upon per via about across against among around before after behind beside beyond toward towards',
  ),
  talking: set(
    "i me my mine you your yours he him his she her hers it its we us our ours they them their theirs who this that these those i'm you're we're they're it's i'll you'll we'll i've you've we've that's there's here's what's who's let's",
  ),
  slang: set(
    'hey hi yeah yep yay wow oops ok okay stuff guys gonna wanna gotta cool awesome super lovely nice fun bit lots loads cosy yummy tasty pop treat cheeky ta cheers',
  ),
  welcoming: set(
    'thank thanks welcome together join share love loved enjoy gift gifts smile please friend friends family home warm care hug glad happy invite treat help',
  ),
  strengthening: set(
    'very really truly so absolutely totally completely amazing incredible fantastic huge simply extremely deeply brilliant wow now today tonight',
  ),
  doubtful: set(
    'may might could would should perhaps maybe possibly probably seems seem appears likely hopefully almost somewhat usually generally often sometimes',
  ),
  asking: set(
    'add ask bake bring book browse build buy call check choose click collect come compare cook count create dance discover download dress drop enjoy explore feel find follow get give go grab have help invite join keep learn leave let like listen look love make meet mix open order pack pay pick plan play pop press put reach read remember reply request reserve ride ring run save say see send share shop show sign sit sleep slip spend start stay stop take taste tell test think treat try turn use visit wait walk watch wear work write',
  ),
};

const fr: ProfileWords = {
  reader: set('tu te toi ton ta tes tien tienne vous votre vos vôtre vôtres'),
  brand: set('nous notre nos nôtre nôtres on'),
  polite: set(
    'vous votre vos vôtre vôtres madame monsieur veuillez cordialement sincèrement clientèle conformément',
  ),
  familiar: set('tu te toi ton ta tes tien tienne coucou salut'),
  naming: set(
    'le la les un une des du de au aux à dans par pour en vers avec sans sous sur entre chez dès depuis pendant contre selon parmi',
  ),
  talking: set(
    'je me moi mon ma mes tu te toi ton ta tes il elle ils elles lui leur leurs nous notre nos vous votre vos on se soi son sa ses ça cela ceci ce qui celui celle ceux',
  ),
  slang: set(
    'coucou salut super sympa hop ouais génial chouette truc trucs bisou bisous top cool miam youpi allez bref pile gourmand papa maman copine copines copain copains',
  ),
  welcoming: set(
    'merci bienvenue ensemble partage partager partagez plaisir sourire souris offrir offert offerte cadeau cadeaux ami amis amie amies famille maison accueil accueille accueillent invite invites invitons aime aimez aimer chaleureux heureux heureuse attend attendons aide aidons',
  ),
  strengthening: set(
    'très vraiment tellement si absolument totalement complètement incroyable fantastique immense extrêmement tout toute vite maintenant aujourd’hui soir',
  ),
  doubtful: set(
    'peut-être pourrait pourraient pourriez pourrais devrait devraient serait seraient semble semblent paraît probablement doute presque parfois souvent généralement éventuellement aurait auraient',
  ),
  asking: new Set(),
};

export const profileWords: Readonly<Record<string, ProfileWords>> = { en, fr };
