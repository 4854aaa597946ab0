/** `diapason tokens import`: design tokens of other tools, as tokens of the format. */
import { Argument, Command, Option } from 'commander';

export interface TokensImportOptions {
  readonly out: string;
  readonly force?: boolean;
  readonly reporter: 'table' | 'json';
}

export function tokensImportCommand(): Command {
  return new Command('import')
    .description('tokens of other tools as strict DTCG 2025.10, and a list of every change')
    .addArgument(
      new Argument(
        '<source>',
        'a file or a folder: DTCG drafts, Tokens Studio, Style Dictionary; JSON, JSON5 or YAML',
      ),
    )
    .addOption(new Option('--out <dir>', 'the folder to write into').makeOptionMandatory())
    .option('--force', 'write into a folder that is not empty; files of the same names are replaced')
    .addOption(
      new Option('--reporter <name>', 'form of the list').choices(['table', 'json']).default('table'),
    )
    .addHelpText('after', EXAMPLES)
    .action(async (source: string, options: TokensImportOptions) => {
      const { tokensImport } = await import('../../tokens-import.ts');
      await tokensImport(source, options);
    });
}

const EXAMPLES = `
Examples:
  $ diapason tokens import figma/tokens.json --out tokens      an export of Tokens Studio
  $ diapason tokens import design-tokens --out tokens          a folder with $themes.json, or of Style Dictionary
  $ diapason tokens import tokens.yaml --out t --reporter json for a script: every change with its place`;
