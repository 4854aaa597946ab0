/** `diapason new campaign`: a small campaign of a brand of the hub, meant to be written over. */
import { Argument, Command, Option } from 'commander';
import { readNames, readNow } from '../../options.ts';

export interface NewCampaignOptions {
  readonly brand?: string;
  readonly name?: string;
  readonly locales?: readonly string[];
  readonly channels?: readonly string[];
  readonly root: string;
  readonly now?: string;
  readonly debug?: boolean;
}

export function newCampaignCommand(): Command {
  return new Command('campaign')
    .description('a campaign with a first offer, in every language asked for')
    .addArgument(new Argument('<slug>', 'name of its folder, in paths and links: spring-2027'))
    .option('--brand <name>', 'the brand that speaks, by its folder; default: the only one')
    .option('--name <words>', 'what the people who work on it call it; default: the slug')
    .addOption(
      new Option(
        '--locales <list>',
        'languages, the source first: fr,en; default: those of the brand',
      ).argParser(readNames),
    )
    .addOption(
      new Option('--channels <list>', 'among web, email, social, ads, print, sms and push').argParser(
        readNames,
      ),
    )
    .option('--root <dir>', 'the hub: a folder that holds content/', '.')
    .addOption(
      new Option('--now <date>', 'the day from which its dates are counted; default: today').argParser(
        readNow,
      ),
    )
    .option('--debug', 'show where in Diapason a failure of its own arose')
    .addHelpText('after', EXAMPLES)
    .action(async (slug: string, options: NewCampaignOptions) => {
      const { newCampaign } = await import('../../new-campaign.ts');
      await newCampaign(slug, options);
    });
}

const EXAMPLES = `
Examples:
  $ diapason new campaign spring-2027
  $ diapason new campaign spring-2027 --brand acme --locales fr,en --name 'Spring 2027'
  $ diapason new campaign flash --channels email,sms`;
