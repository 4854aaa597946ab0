/** What people do to a hub between two builds, drawn by lot. Most edits are sound; a few break the campaign. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Random } from '../../bench/hubs/random.ts';
import { sentences, things } from '../../bench/hubs/words.ts';
import { campaigns } from './small-hub.ts';

type Edit = (root: string, random: Random) => void;

const brandFile = (root: string, file: string) => path.join(root, 'content/brands/plain', file);
const campaignFile = (root: string, random: Random, file: string) =>
  path.join(root, 'content/campaigns', random.pick(campaigns), file);
const wordsFile = (root: string, random: Random) =>
  campaignFile(root, random, `${random.pick(['en', 'fr'])}.mdx`);

function change(file: string, from: RegExp, to: (found: string) => string) {
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

const hexes = ['#0f6b5c', '#1f2430', '#123456', '#0a5a4c'];

/** By name, so that a failing round can say what it did. */
export const edits: Readonly<Record<string, Edit>> = {
  'a line above'(root, random) {
    change(wordsFile(root, random), /^---\n/, (found) => `${found}${'\n'.repeat(random.between(1, 3))}`);
  },
  'a sentence more'(root, random) {
    const { en, fr } = random.pick(sentences);
    const thing = random.pick(things);
    const file = wordsFile(root, random);
    const text = file.endsWith('en.mdx')
      ? en.replace('{thing}', thing.en).replace('{when}', '')
      : fr.replace('{thing}', thing.fr).replace('{when}', '');
    change(file, /<Legal>/, (found) => `${text}\n\n${found}`);
  },
  'another subject or headline'(root, random) {
    const thing = random.pick(things);
    change(wordsFile(root, random), /short="[^"]*"/, () => `short="${thing.en} ${random.below(9)}"`);
  },
  'another percentage'(root, random) {
    change(
      campaignFile(root, random, 'campaign.yaml'),
      /percent: \d+/,
      () => `percent: ${random.between(5, 40)}`,
    );
  },
  'another name'(root, random) {
    change(
      campaignFile(root, random, 'campaign.yaml'),
      /^name: .*$/m,
      () => `name: "Round ${random.below(99)}"`,
    );
  },
  'another colour'(root, random) {
    const hex = random.pick(hexes);
    change(
      brandFile(root, 'tokens/core.tokens.json'),
      /"(signal|ink|mint)": \{\s*"\$value": \{[^}]*?"hex": "#\w+"/,
      (found) => {
        const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
        return found
          .replace(
            /"components": \[[^\]]*\]/,
            `"components": [${parts.map((one) => one.toFixed(4)).join(', ')}]`,
          )
          .replace(/"hex": "#\w+"/, `"hex": "${hex}"`);
      },
    );
  },
  'another name of the brand'(root, random) {
    change(brandFile(root, 'brand.rules.json'), /"alt": "[^"]*"/, () => `"alt": "Plain ${random.below(9)}"`);
  },
  'another footer'(root, random) {
    const locale = random.pick(['en', 'fr']);
    writeFileSync(brandFile(root, `fragments/footer.${locale}.mdx`), `Plain, ${random.below(99)}.\n`);
  },
  'another mark'(root, random) {
    change(brandFile(root, 'logos/mark.svg'), /<\/svg>/, (found) =>
      random.oneIn(2) ? found : `<!-- ${random.below(9)} -->${found}`,
    );
  },
  'another picture'(root, random) {
    const bytes = readFileSync(campaignFile(root, random, 'picture.png'));
    // The last byte before the end is part of a checksum that decoders pass by, so the picture stays sound.
    const file = campaignFile(root, random, 'picture.png');
    writeFileSync(file, Buffer.concat([bytes, Buffer.from([random.below(256)])]));
  },
  'a word nobody can build'(root, random) {
    change(wordsFile(root, random), /<Legal>/, (found) => `<Herro>no</Herro>\n\n${found}`);
  },
  'a file that nothing uses'(root, random) {
    writeFileSync(campaignFile(root, random, 'notes.txt'), `${random.below(99)}`);
  },
  nothing() {},
};

/** What happens to `dist` and the cache behind the back of the tool. `cwd` holds both. */
export const accidents: Readonly<Record<string, (cwd: string, random: Random) => void>> = {
  'a file of dist is changed'(cwd, random) {
    const file = anyFile(path.join(cwd, 'dist'), random);
    if (file && !isManifest(file)) writeFileSync(file, 'by hand');
  },
  'a file of dist is gone'(cwd, random) {
    const file = anyFile(path.join(cwd, 'dist'), random);
    if (file && !isManifest(file)) rmSync(file);
  },
  'a stray file lies in dist'(cwd, random) {
    if (existsSync(path.join(cwd, 'dist')))
      writeFileSync(path.join(cwd, 'dist', `${random.below(9)}.txt`), 'x');
  },
  'dist is gone'(cwd) {
    rmSync(path.join(cwd, 'dist'), { recursive: true, force: true });
  },
  'a cache file is torn'(cwd, random) {
    const file = anyFile(path.join(cwd, '.diapason'), random);
    if (file) writeFileSync(file, readFileSync(file).subarray(0, -random.between(1, 20)));
  },
  'a cache file is foreign'(cwd, random) {
    const file = anyFile(path.join(cwd, '.diapason'), random);
    if (!file) return;
    const bytes = readFileSync(file);
    if (bytes.length > 0) bytes[random.below(bytes.length)]! ^= 1 << random.below(8);
    writeFileSync(file, bytes);
  },
  'half of the cache is gone'(cwd, random) {
    for (const file of filesBelow(path.join(cwd, '.diapason'))) if (random.oneIn(2)) rmSync(file);
  },
};

/** Remembers the hub so that a later round can come back to it: an undone edit must find its old results sound. */
export function remember(root: string, aside: string) {
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  cpSync(path.join(root, 'content'), path.join(aside, 'content'), { recursive: true });
}

export function goBack(root: string, aside: string) {
  rmSync(path.join(root, 'content'), { recursive: true });
  cpSync(path.join(aside, 'content'), path.join(root, 'content'), { recursive: true });
}

/** Without its manifest a folder could be anybody's, and the tool rightly refuses to replace it. */
function isManifest(file: string): boolean {
  return path.basename(file) === 'manifest.json';
}

function anyFile(folder: string, random: Random): string | undefined {
  const files = filesBelow(folder);
  return files.length > 0 ? random.pick(files) : undefined;
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
