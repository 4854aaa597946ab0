/** `diapason voice`: how a campaign sounds, channel by channel, and what approved texts sound like. */
import { Argument, Command, Option } from 'commander';
import { addScopeOptions, type ScopeOptions } from '../options.ts';

export interface VoiceScoreOptions extends ScopeOptions {
  readonly reporter: 'table' | 'json';
}

export interface CalibrateOptions {
  readonly locale: string;
}

export function voiceCommand(): Command {
  const score = addScopeOptions(
    new Command('score')
      .description('the tone profile of each channel: five axes from 0 to 100, with their targets')
      .addOption(
        new Option('--reporter <name>', 'form of the answer').choices(['table', 'json']).default('table'),
      ),
  )
    .addHelpText('after', EXAMPLES)
    .action(async (options: VoiceScoreOptions) => {
      const { voiceScore } = await import('../voice-score.ts');
      await voiceScore(options);
    });
  const calibrate = new Command('calibrate')
    .description('learn targets and tolerances from approved texts; print them for voice.yaml')
    .addArgument(
      new Argument('<samples...>', 'texts of the brand: .mdx, .md or .txt, a text of 60 words or more each'),
    )
    .addOption(new Option('--locale <locale>', 'the locale of the samples').makeOptionMandatory())
    .addHelpText('after', EXAMPLES)
    .action(async (files: readonly string[], options: CalibrateOptions) => {
      const { voiceCalibrate } = await import('../voice-calibrate.ts');
      await voiceCalibrate(files, options);
    });
  return new Command('voice')
    .description('score the voice of campaigns, or learn it from approved texts')
    .addCommand(score)
    .addCommand(calibrate)
    .addHelpText('after', EXAMPLES);
}

const EXAMPLES = `
Examples:
  $ diapason voice score                                all campaigns, channel by channel
  $ diapason voice score --campaign spring --locale fr  one campaign in one language
  $ diapason voice score --reporter json                for a script
  $ diapason voice calibrate approved/*.txt --locale fr what to write under “profile” in voice.yaml`;
