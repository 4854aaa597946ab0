/** `diapason tokens check`: a token file or resolver document by itself, whether a brand of the hub uses it or not. */
import { Argument, Command, Option } from 'commander';

export interface TokensCheckOptions {
  readonly reporter: 'pretty' | 'json';
}

export function tokensCheckCommand(): Command {
  return new Command('check')
    .description(
      'check a token file, or a resolver document in all its contexts, strictly after DTCG 2025.10',
    )
    .addArgument(
      new Argument('<path>', 'a token file or a resolver document; what it names is read from its folder'),
    )
    .addOption(
      new Option('--reporter <name>', 'form of the report').choices(['pretty', 'json']).default('pretty'),
    )
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, options: TokensCheckOptions) => {
      const { tokensCheck } = await import('../../tokens-check.ts');
      tokensCheck(file, options);
    });
}

const EXAMPLES = `
Examples:
  $ diapason tokens check core.tokens.json                      one file of tokens
  $ diapason tokens check content/brands/acme/brand.resolver.json
  $ diapason tokens check brand.resolver.json --reporter json   for a script

Exit status: 0 no errors, 1 errors in the tokens, 2 wrong use, 3 a failure of the tool or its environment.`;
