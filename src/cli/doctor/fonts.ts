/** Fonts: those that come with Diapason, and those that the hub's brands name. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { limits } from '../../limits.ts';
import { ownManifest } from '../versions.ts';
import type { Check, Finding, Place } from './check.ts';
import { lost } from './lost.ts';
import { counted } from './say-numbers.ts';

const ADVICE = 'Run “npm ci” where package.json lies; it makes node_modules anew.';

/** More brands than this are counted. */
const NAMED = 4;

export const fonts: Check = {
  id: 'fonts',
  title: 'fonts',
  where: 'anywhere',
  apart: true,
  needs: ['fontkit', '@fontsource/b612', '@fontsource/figtree', '@fontsource/young-serif', 'yaml', 'zod'],
  ifLost: ADVICE,
  async look(place) {
    const own = await ownFonts();
    return place.isHub ? [own, ...(await fontsOfBrands(place))] : [own];
  },
};

/** One file of each family is read whole: a copy that was cut short is seen. */
async function ownFonts(): Promise<Finding> {
  const packages = Object.keys(ownManifest().dependencies).filter((name) => name.startsWith('@fontsource/'));
  const { inspectFont } = await import('../../brand/inspect-font.ts');
  for (const name of packages) {
    try {
      const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`);
      const folder = path.join(path.dirname(manifest), 'files');
      const file = readdirSync(folder).find((one) => one.endsWith('-latin-400-normal.woff2'));
      if (file === undefined) throw new Error(`${name} holds no regular latin font.`);
      if (!(await inspectFont(readFileSync(path.join(folder, file))))) throw new Error(`${file} is damaged.`);
    } catch (thrown) {
      return lost(`The fonts of ${name}, which come with Diapason, cannot be used.`, ADVICE, thrown);
    }
  }
  const families = packages.map((name) => name.split('/')[1]);
  return { status: 'ok', found: `come with Diapason: ${families.join(', ')}` };
}

/** Brands whose brand.rules.json cannot be read are for “diapason check” to tell. */
async function fontsOfBrands({ root }: Place): Promise<readonly Finding[]> {
  const [{ createHost }, { listBrands }, { readFile }, { brandRulesSchema }, { findFonts }, { Findings }] =
    await Promise.all([
      import('../../host.ts'),
      import('../../brand/load.ts'),
      import('../../brand/read-file.ts'),
      import('../../brand/brand-rules.ts'),
      import('../../brand/font-files.ts'),
      import('../../diagnostic.ts'),
    ]);
  const host = createHost(root, '');
  const said: Finding[] = [];
  const sound: { readonly id: string; readonly files: number }[] = [];
  for (const id of listBrands(host).slice(0, limits.doctorBrands)) {
    const folder = `content/brands/${id}`;
    const read = readFile(host, `${folder}/brand.rules.json`, brandRulesSchema, new Findings(), 'optional');
    if (!read) continue;
    const findings = new Findings();
    const found = await findFonts(read.value.fonts, { host, folder, rules: read.authored, findings });
    if (!findings.hasErrors) sound.push({ id, files: found.length });
    else
      said.push({
        status: 'problem',
        found: `Fonts of ${id} cannot be used: ${findings.list[0]!.message}`,
        advice: `Run “diapason check --source-only --brand ${id}”: it says each at its line.`,
      });
  }
  if (sound.length > 0) said.unshift({ status: 'ok', found: saySound(sound) });
  return said;
}

function saySound(sound: readonly { readonly id: string; readonly files: number }[]): string {
  if (sound.length <= NAMED)
    return sound.map(({ id, files }) => `${counted(files, 'file')} of ${id}`).join(', ');
  const files = sound.reduce((sum, one) => sum + one.files, 0);
  return `${counted(files, 'file')} of ${counted(sound.length, 'brand')}`;
}
