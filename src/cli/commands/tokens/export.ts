/** `diapason tokens export`: the tokens of brands for other tools. */
import { Command, Option } from 'commander';
import type { ExportFormName } from '../../../brand/tokens-export/index.ts';

/** Here once more, so that `--help` need not load the writers. */
const forms: readonly ExportFormName[] = ['css', 'ts', 'json', 'ase', 'gpl'];

export interface TokensExportOptions {
  readonly to: ExportFormName;
  readonly brand: readonly string[];
  readonly out?: string;
  readonly root: string;
  readonly quiet?: boolean;
}

export function tokensExportCommand(): Command {
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
    .addHelpText('after', EXAMPLES)
    .action(async (options: TokensExportOptions) => {
      const { tokensExport } = await import('../../tokens-export.ts');
      await tokensExport(options);
    });
}

const EXAMPLES = `
Examples:
  $ diapason tokens export --to css --brand acme             custom properties, light and dark
  $ diapason tokens export --to ts --brand acme --out src/tokens.ts
  $ diapason tokens export --to ase --out swatches/          a file for each brand
  $ diapason tokens export --to json --out tokens/           the token files as they were written`;
