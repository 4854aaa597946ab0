/** `diapason new brand`: writes a brand into the hub, and says what comes next. */
import { listBrands } from '../brand/load.ts';
import { createHost } from '../host.ts';
import { Failure } from '../output/failure.ts';
import { printable } from '../output/reporters/printable.ts';
import { brandFiles } from '../scaffold/brand.ts';
import type { NewBrandOptions } from './commands/new/brand.ts';
import { hubRoot } from './hub-root.ts';
import { chooseBrand } from './init/brand-choice.ts';
import { readDay } from './init/day.ts';
import { writeNewFiles } from './new-files.ts';
import { terminal } from './terminal.ts';

/** Throws `Failure` 2 for a brand that exists, and whatever `chooseBrand` does. */
export async function newBrand(name: string, options: NewBrandOptions) {
  const root = hubRoot(options.root);
  const day = readDay(options.now);
  const choice = chooseBrand(options, name, day);
  if (listBrands(createHost(root, `${day}T12:00:00.000Z`)).includes(choice.id))
    throw new Failure(2, `There is a brand “${choice.id}” already.`, {
      hint: 'Give the new one another name, or change the files of that one.',
    });
  const files = await brandFiles(choice);
  writeNewFiles(root, options.root, files);
  const lines = [
    `${printable(choice.name)}: ${files.length} files in content/brands/${choice.id}.`,
    ...choice.remarks,
    '',
    'Next: a campaign, and look at it.',
    `  npx diapason new campaign hello-${choice.id} --brand ${choice.id}`,
    `  npx diapason check --brand ${choice.id}`,
    `  npx diapason dev --brand ${choice.id} --open`,
    '',
  ];
  terminal.out(lines.join('\n'));
}
