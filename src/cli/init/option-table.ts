/**
 * The options of `init` and `new brand`, said once: commander shows and reads them, and so does `parseArgs` of Node for
 * machines whose Node is too old for commander.
 */
export interface BrandAnswers {
  readonly name?: string;
  /** `fr,en` */
  readonly locales?: string;
  readonly color?: readonly string[];
  readonly tokens?: string;
  readonly logo?: string;
  readonly font?: string;
  readonly now?: string;
  readonly debug?: boolean;
}

export interface InitOptions extends BrandAnswers {
  readonly yes?: boolean;
  /** `web,email` */
  readonly channels?: string;
}

export interface OptionLine {
  /** `--name` without its hyphens. */
  readonly name: string;
  /** What its value is called; absent for a switch. */
  readonly value?: string;
  readonly repeats?: true;
  readonly says: string;
}

export const brandLines: readonly OptionLine[] = [
  {
    name: 'locales',
    value: 'list',
    says: 'languages, the source first: among en, fr and de; default: en,fr',
  },
  {
    name: 'color',
    value: 'color',
    repeats: true,
    says: 'a colour of the brand, as "#0f4c5c"; twice for a second one',
  },
  { name: 'logo', value: 'file', says: 'the logo as SVG outlines; its colours serve where none are given' },
  {
    name: 'tokens',
    value: 'path',
    says: 'a token file or folder (DTCG, Tokens Studio, Style Dictionary) whose colours to take',
  },
  { name: 'font', value: 'family', says: 'for headlines: figtree, young-serif or b612; default: figtree' },
];

export const initLines: readonly OptionLine[] = [
  { name: 'yes', says: 'ask nothing: defaults for everything that is not given' },
  { name: 'name', value: 'words', says: 'name of the brand; default: that of the folder' },
  ...brandLines,
  {
    name: 'channels',
    value: 'list',
    says: 'among web, email, social, ads, print, sms and push; default: all but ads and push',
  },
];

export const runLines: readonly OptionLine[] = [
  { name: 'now', value: 'date', says: 'the day from which dates are counted; default: today' },
  { name: 'debug', says: 'show where in Diapason a failure of its own arose' },
];

/** `--color <color>` */
export function flagOf({ name, value }: OptionLine): string {
  return value === undefined ? `--${name}` : `--${name} <${value}>`;
}

/** The help of `init` for a Node that commander does not run on. */
export function usage(lines: readonly OptionLine[], examples: string): string {
  const flags = lines.map((line) => [flagOf(line), line.says] as const);
  const width = Math.max(...flags.map(([flag]) => flag.length));
  return [
    'Usage: diapason init [options] [folder]',
    '',
    'a small sound hub: one brand, one campaign, and what an editor and CI need',
    '',
    'Options:',
    ...flags.map(([flag, says]) => `  ${flag.padEnd(width)}  ${says}`),
    `  ${'-h, --help'.padEnd(width)}  print this help`,
    examples,
    '',
  ].join('\n');
}

export const initExamples = `
Examples:
  $ diapason init                                        asks a few questions
  $ diapason init acme --yes                             asks nothing
  $ diapason init acme --name 'Acme' --color '#0f4c5c' --color '#f2a65a' --locales fr,en
  $ diapason init acme --logo logo.svg --channels web,email,print`;
