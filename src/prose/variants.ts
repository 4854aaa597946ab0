/** British and American spelling of English words. Our own list, by what a word begins with. */
export type Country = 'british' | 'american';

/** A word of one country, and how the other spells it, in the capitals in which it stands. */
export interface Variant {
  readonly country: Country;
  readonly other: string;
}

/** [British, American] beginnings; what follows stays: colours, colourful. */
const stems: readonly (readonly [string, string])[] = [
  ...pairs(
    'col fav flav hon hum neighb lab behavi harb rum sav vap arm endeav od parl splend tum vig cand clam ferv ranc rig succ val dem',
    'our',
    'or',
  ),
  ...pairs(
    'cent theat lit met fib calib lust somb spect meag millilit centimet kilomet millimet',
    're',
    'er',
  ),
  ...pairs('def off pret', 'ence', 'ense'),
  ...pairs('catal dial anal mon prol epil', 'ogue', 'og'),
  ...pairs('anal paral catal', 'ys', 'yz'),
  ['grey', 'gray'],
  ['jewellery', 'jewelry'],
  ['jeweller', 'jeweler'],
  ['aluminium', 'aluminum'],
  ['plough', 'plow'],
  ['moustache', 'mustache'],
  ['pyjama', 'pajama'],
  ['cosy', 'cozy'],
  ['cosier', 'cozier'],
  ['skilful', 'skillful'],
  ['wilful', 'willful'],
  ['instalment', 'installment'],
  ['enrolment', 'enrollment'],
  ['fulfilment', 'fulfillment'],
  ['manoeuv', 'maneuv'],
  ['marvellous', 'marvelous'],
  ['woollen', 'woolen'],
  ['doughnut', 'donut'],
  ['cheque', 'check'],
  ['tyre', 'tire'],
  ['kerb', 'curb'],
  ['mould', 'mold'],
  ['smoulder', 'smolder'],
  ['paediatric', 'pediatric'],
  ['anaem', 'anem'],
  ['licence', 'license'],
  ['sceptic', 'skeptic'],
  ['storey', 'story'],
  ['draught', 'draft'],
  ['whisky', 'whiskey'],
  ['yoghurt', 'yogurt'],
  ['mum', 'mom'],
  ['maths', 'math'],
  ['favourite', 'favorite'],
];

/** What of the list is another word in the other country's English too: it proves nothing. */
const ambiguous = new Set('check tire curb story draft license whiskey math meter'.split(' '));

/** Verbs whose last consonant Britons double before a vowel: travelled. */
const doubling =
  'travel cancel label model marvel counsel fuel signal total tunnel level dial channel duel equal initial jewel panel pedal pencil rival shovel snorkel spiral swivel towel yodel'.split(
    ' ',
  );
const doubled = new RegExp(`^(${doubling.join('|')})l(ed|er|ers|ing|ings)$`);
const single = new RegExp(`^(${doubling.join('|')})(ed|er|ers|ing|ings)$`);

/** Verbs in -ise; Britons write -ize too (Oxford), Americans only that. */
const ise =
  /^(?!(?:adv|rev|superv|telev|pr|rise|wise|prom|exerc|surpr|comprom|dev|desp|dis|exc|franch|improv|merchand|otherw|likew|prec|prem|pra|ra|ar|conc|expert|parad|tortoise|noise|poise|bruise|cruise|raise|praise|chemise|demise|guise)\w*)(\p{L}{3,})is(e|es|ed|er|ers|ing|ation|ations)$/u;

function pairs(heads: string, british: string, american: string): (readonly [string, string])[] {
  return heads
    .trim()
    .split(' ')
    .map((head) => [head + british, head + american] as const);
}

/** Undefined for what both countries spell alike. */
export function variantOf(word: string): Variant | undefined {
  const found = find(word.toLowerCase());
  return found && { country: found.country, other: like(word, found.other) };
}

function find(word: string): Variant | undefined {
  for (const [british, american] of stems) {
    if (word.startsWith(british)) return { country: 'british', other: american + word.slice(british.length) };
    if (word.startsWith(american) && !ambiguous.has(american) && isWhole(word, american))
      return { country: 'american', other: british + word.slice(american.length) };
  }
  const two = doubled.exec(word);
  if (two) return { country: 'british', other: two[1]! + two[2]! };
  const one = single.exec(word);
  if (one) return { country: 'american', other: `${one[1]}l${one[2]}` };
  const verb = ise.exec(word);
  return verb ? { country: 'british', other: `${verb[1]}iz${verb[2]}` } : undefined;
}

/** “Color” begins colored, and “labor” begins no laboratory; “humor” begins no humorous in either country. */
function isWhole(word: string, stem: string): boolean {
  return /^(?:|s|ed|ing|ful|fully|less|able|ably|ite|ites|hood|hoods|ly|er|ers|y|al|ally|ist|ists|ize|ized)$/.test(
    word.slice(stem.length),
  );
}

function like(typed: string, form: string): string {
  return /^\p{Lu}/u.test(typed) ? form.charAt(0).toUpperCase() + form.slice(1) : form;
}
