/** `diapason new campaign`: a small campaign of a brand of the hub, meant to be written over. */
import { Argument, Command, Option } from 'commander';
import { readNames, readNow } from '../../options.ts';

export interface NewCampaignOptions {
  readonly from?: string;
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
    .addArgument(
      new Argument(
        '[slug]',
        'name of its folder, in paths and links: spring-2027; with --from, default: the next year',
      ),
    )
    .option(
      '--from <campaign>',
      'begin with the words and the structure of another one; its facts and claims are asked again',
    )
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
    .addHelpText('after', EXAMPLES)
    .action(async (slug: string | undefined, options: NewCampaignOptions) => {
      if (options.from !== undefined) {
        const { newCampaignFrom } = await import('../../new-campaign-from.ts');
        await newCampaignFrom(slug, options.from, options);
        return;
      }
      const { newCampaign } = await import('../../new-campaign.ts');
      await newCampaign(slug, options);
    });
}

const EXAMPLES = `
Examples:
  $ diapason new campaign spring-2027
  $ diapason new campaign spring-2027 --brand acme --locales fr,en --name 'Spring 2027'
  $ diapason new campaign flash --channels email,sms
  $ diapason new campaign spring-2028 --from spring-2027    last year's, with its facts to be filled in`;
