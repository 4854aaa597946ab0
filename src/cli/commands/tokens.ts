/** `diapason tokens`: design tokens by themselves, and on their way to and from other tools. */
import { Command } from 'commander';
import { tokensCheckCommand } from './tokens/check.ts';
import { tokensExportCommand } from './tokens/export.ts';
import { tokensImportCommand } from './tokens/import.ts';

export function tokensCommand(): Command {
  return new Command('tokens')
    .description('check design tokens, and carry them to and from other tools')
    .addCommand(tokensCheckCommand())
    .addCommand(tokensImportCommand())
    .addCommand(tokensExportCommand())
    .addHelpText('after', EXAMPLES);
}

const EXAMPLES = `
Examples:
  $ diapason tokens check content/brands/acme/brand.resolver.json
  $ diapason tokens import figma/tokens.json --out tokens
  $ diapason tokens export --to css --brand acme

Each has examples of its own: diapason tokens check --help`;
