/** `diapason tokens`: design tokens by themselves, whether a brand of the hub uses them or not, and for other tools. */
import { Argument, Command, Option } from 'commander';
import type { ExportFormName } from '../../brand/tokens-export/index.ts';

/** Here once more, so that `--help` need not load the writers. */
const forms: readonly ExportFormName[] = ['css', 'ts', 'json', 'ase', 'gpl'];

export interface TokensExportOptions {
  readonly to: ExportFormName;
  readonly brand: readonly string[];
  readonly out?: string;
  readonly root: string;
  readonly quiet?: boolean;
  readonly debug?: boolean;
}

export interface TokensCheckOptions {
  readonly reporter: 'pretty' | 'json';
}

export function tokensCommand(): Command {
  return new Command('tokens')
    .description('work with design tokens')
    .addCommand(checkCommand())
    .addCommand(exportCommand())
    .addHelpText('after', CHECK_EXAMPLES + EXPORT_EXAMPLES);
}

function checkCommand(): Command {
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
    .option('--debug', 'show where in Diapason a failure of its own arose')
    .addHelpText('after', `${CHECK_EXAMPLES}${STATUS}`)
    .action(async (file: string, options: TokensCheckOptions) => {
      const { tokensCheck } = await import('../tokens-check.ts');
      tokensCheck(file, options);
    });
}

function exportCommand(): Command {
  return new Command('export')
    .description('colours, type and sizes for a site, an app or a designer’s program')
    .addOption(
      new Option(
        '--to <form>',
        'css: custom properties; ts: a typed module; json: DTCG 2025.10; ase: Adobe swatches; gpl: a GIMP palette',
      )
        .choices(forms)
        .makeOptionMandatory(),
    )
    .addOption(
      new Option('--brand <glob>', 'only brands whose name fits; repeatable')
        .argParser((glob: string, before: readonly string[]) => [...before, glob])
        .default([], 'all'),
    )
    .option('--out <path>', 'a file, or a folder for a file of each brand; default: the terminal')
    .option('--root <dir>', 'the hub: a folder that holds content/', '.')
    .option('--quiet', 'no remarks, only results')
    .option('--debug', 'show where in Diapason a failure of its own arose')
    .addHelpText('after', `\nExamples:${EXPORT_EXAMPLES}`)
    .action(async (options: TokensExportOptions) => {
      const { tokensExport } = await import('../tokens-export.ts');
      await tokensExport(options);
    });
}

const CHECK_EXAMPLES = `
Examples:
  $ diapason tokens check core.tokens.json                      one file of tokens
  $ diapason tokens check content/brands/acme/brand.resolver.json
  $ diapason tokens check brand.resolver.json --reporter json   for a script`;

const STATUS = `

Exit status: 0 no errors, 1 errors in the tokens, 2 wrong use, 3 a failure of the tool or its environment.`;

const EXPORT_EXAMPLES = `
  $ diapason tokens export --to css --brand acme                custom properties, light and dark
  $ diapason tokens export --to ts --brand acme --out src/tokens.ts
  $ diapason tokens export --to ase --out swatches/             a file for each brand
  $ diapason tokens export --to json --out tokens/              the token files as they were written`;
