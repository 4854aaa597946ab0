/** Words that style speaks of, by kind: each with what to write in its place. */

/**
 * `hedge`: takes back what is being said. `filler`: says nothing. `cliche`: everybody says it. `jargon`: nobody at home
 * says it. `inclusive`: leaves people out or hurts. `anglicism`: the language has a word. `usage`: the grammar's rules.
 */
export type StyleKind = 'hedge' | 'filler' | 'cliche' | 'jargon' | 'inclusive' | 'anglicism' | 'usage';

/**
 * A wording (“*” stands for the rest of a word) and what to write: empty means leave it out or say it in other words; a
 * single answer without a comma may be put in its place.
 */
export type StyleTerms = Readonly<Record<string, string>>;

export type StyleLists = Readonly<Partial<Record<StyleKind, StyleTerms>>>;
