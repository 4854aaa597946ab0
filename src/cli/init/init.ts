/** `diapason init`: asks, writes a hub, and says what comes next. */
import path from 'node:path';
import process from 'node:process';
import { Failure } from '../../output/failure.ts';
import { printable } from '../../output/reporters/printable.ts';
import { spokenName } from '../../scaffold/brand/spoken-name.ts';
import { brandFiles } from '../../scaffold/brand.ts';
import { FIRST_CAMPAIGN, firstCampaign } from '../../scaffold/first-campaign.ts';
import { packageText } from '../../scaffold/hub/package-json.ts';
import { hubFiles } from '../../scaffold/hub.ts';
import { writeNewFiles } from '../new-files.ts';
import { terminal } from '../terminal.ts';
import { ask } from './ask.ts';
import { type BrandChoice, chooseBrand } from './brand-choice.ts';
import { readChannels } from './channels.ts';
import { readDay } from './day.ts';
import { diapasonFrom, openHubFolder, packageIn } from './hub-folder.ts';
import { packageName } from './name.ts';
import type { InitOptions } from './option-table.ts';

/** Throws `Failure` for a folder or an answer that cannot be used, and `FaultyFile` for a logo or tokens with faults. */
export async function init(folderName: string, options: InitOptions) {
  const folder = openHubFolder(folderName);
  const defaultName = nameOfFolder(folder);
  const { stdin, stdout } = process;
  const isAsked = options.yes !== true && stdin.isTTY === true && stdout.isTTY === true;
  const answers = isAsked ? await ask(options, defaultName, { input: stdin, output: stdout }) : options;
  const day = readDay(options.now);
  const choice = chooseBrand(answers, answers.name ?? defaultName, day);
  const channels = readChannels(answers.channels);
  const before = packageIn(folder, folderName);
  const diapason = folder === process.cwd() ? undefined : diapasonFrom(process.cwd(), folder);
  const merged = packageText({
    name: packageName(choice.id),
    ...(before !== undefined && { before }),
    ...(diapason !== undefined && { diapason }),
  });
  if (typeof merged === 'string')
    throw new Failure(2, `The package.json of “${folderName}” cannot be added to. ${merged}`, {
      hint: 'Correct it, or name another folder: diapason init my-hub',
    });
  const files = [
    ...(await brandFiles(choice)),
    ...firstCampaign(choice, channels),
    ...hubFiles({
      name: choice.name,
      brand: choice.id,
      campaign: FIRST_CAMPAIGN,
      source: choice.locales[0]!,
    }),
  ];
  const { written, kept } = writeNewFiles(folder, folderName, files, {
    keepsOthers: true,
    replaced: { path: 'package.json', text: merged.text },
  });
  terminal.out(
    report({
      choice,
      folderName,
      written,
      kept: [...kept, ...merged.kept.map((one) => `package.json, ${one}`)],
      added: before === undefined ? undefined : merged.added,
      hasDiapason: merged.hasDiapason,
    }),
  );
}

/** “my-new-hub” is My new hub. */
function nameOfFolder(folder: string): string {
  const words = path
    .basename(folder)
    .replace(/[-_.\s]+/g, ' ')
    .trim();
  const short = [...words].slice(0, 40).join('').trim();
  return short === '' ? 'Brand' : `${short.charAt(0).toUpperCase()}${short.slice(1)}`;
}

interface Done {
  readonly choice: BrandChoice;
  readonly folderName: string;
  readonly written: readonly string[];
  readonly kept: readonly string[];
  /** To package.json; absent where it is new. */
  readonly added: readonly string[] | undefined;
  readonly hasDiapason: boolean;
}

function report({ choice, folderName, written, kept, added, hasDiapason }: Done): string {
  const { name, id, typeface, remarks } = choice;
  const spoken = spokenName(name, typeface);
  const here = folderName === '.' ? 'here' : `in ${printable(folderName)}`;
  const lines = [
    `A hub for ${printable(name)} ${here}: ${written.length} files.`,
    `  content/brands/${id}/           the brand`,
    `  content/campaigns/${FIRST_CAMPAIGN}/   a first campaign, in ${choice.locales.join(' and ')}`,
    `  ${written.filter((file) => !file.startsWith('content/')).join(', ')}`,
    ...(added === undefined ? [] : [`  package.json: added ${added.join(', ') || 'nothing'}`]),
    ...kept.map((file) => `  kept as it was: ${file}`),
    ...remarks,
    ...(spoken === name
      ? []
      : [
          `The fonts that come with Diapason cannot draw all of “${printable(name)}”: pieces say “${printable(spoken)}” until the brand has fonts of its own (docs/brand.md).`,
        ]),
    ...(hasDiapason ? [] : ['This package does not ask for Diapason yet: npm install PATH-TO/diapason.tgz']),
    '',
    'Next:',
    ...(folderName === '.' ? [] : [`  cd ${quoted(folderName)}`]),
    '  npm install',
    '  npm run check',
    '  npm run dev',
    '',
  ];
  return lines.join('\n');
}

/** As a shell takes it. */
function quoted(folder: string): string {
  return /^[\w./@-]+$/.test(folder) ? folder : `'${printable(folder).replaceAll("'", "'\\''")}'`;
}
