/** `diapason new brand`: another brand for the hub, derived as `init` derives its first. */
import { Argument, Command } from 'commander';
import { addLines } from '../../init/commander-lines.ts';
import { type BrandAnswers, brandLines, runLines } from '../../init/option-table.ts';

export interface NewBrandOptions extends BrandAnswers {
  readonly root: string;
}

export function newBrandCommand(): Command {
  const command = new Command('brand')
    .description('a brand from two colours, a logo or a token file')
    .addArgument(new Argument('<name>', 'as customers read it; its folder is named after it'))
    .option('--root <dir>', 'the hub: a folder that holds content/', '.');
  return addLines(command, [...brandLines, ...runLines])
    .addHelpText('after', EXAMPLES)
    .action(async (name: string, options: NewBrandOptions) => {
      const { newBrand } = await import('../../new-brand.ts');
      await newBrand(name, options);
    });
}

const EXAMPLES = `
Examples:
  $ diapason new brand 'Maison Lune' --color '#0b3d91' --color '#f4a261'
  $ diapason new brand Verger --logo verger.svg --locales fr
  $ diapason new brand Atelier --tokens figma/tokens.json --font young-serif`;
