/** `diapason new locale`: a further language of a campaign, and what a brand lacks to speak it. */
import { Argument, Command } from 'commander';

export interface NewLocaleOptions {
  readonly campaign?: string;
  readonly brand?: string;
  readonly root: string;
  readonly debug?: boolean;
}

export function newLocaleCommand(): Command {
  return new Command('locale')
    .description('a further language of a campaign, to be translated; or what a brand lacks to speak it')
    .addArgument(new Argument('<locale>', 'a language, or a language of a country: de, fr-CA'))
    .option('--campaign <slug>', 'the campaign; its source words are put there for the translator')
    .option('--brand <name>', 'a brand: what its files lack is listed, and nothing is written')
    .option('--root <dir>', 'the hub: a folder that holds content/', '.')
    .addHelpText('after', EXAMPLES)
    .action(async (locale: string, options: NewLocaleOptions) => {
      const { newLocale } = await import('../../new-locale.ts');
      await newLocale(locale, options);
    });
}

const EXAMPLES = `
Examples:
  $ diapason new locale de --campaign spring-2027    de.mdx, with the words of the source
  $ diapason new locale de --brand acme              names and texts that have no German yet`;
