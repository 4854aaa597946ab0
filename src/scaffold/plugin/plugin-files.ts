/** The files of an addition, and what its author does next. */
import type { NewFile } from '../new-file.ts';
import { arrangementTestText, arrangementText } from './arrangement-file.ts';
import { blockTestText, blockText } from './block-file.ts';
import { channelTestText, channelText } from './channel-file.ts';
import type { Addition } from './enter-config.ts';
import { identifierOf, kebabName } from './names.ts';
import { configKeys, type PluginKind } from './plugin-kind.ts';
import { rulePageText, ruleTestText, ruleText } from './rule-file.ts';
import { templateTestText, templateText } from './template-file.ts';

const texts = {
  block: [blockText, blockTestText],
  rule: [ruleText, ruleTestText],
  channel: [channelText, channelTestText],
  template: [templateText, templateTestText],
  arrangement: [arrangementText, arrangementTestText],
} as const;

export interface PluginFiles {
  /** The code first. Paths are of the hub. */
  readonly files: readonly NewFile[];
  readonly addition: Addition;
  /** Lines for the terminal. */
  readonly next: readonly string[];
}

/** `name`: of a sound form for its kind. */
export function pluginFiles(kind: PluginKind, name: string, withTest: boolean): PluginFiles {
  const stem = `plugins/${kebabName(name)}`;
  const [code, test] = texts[kind];
  const testFile = `${stem}.test.ts`;
  return {
    files: [
      { path: `${stem}.ts`, text: code(name) },
      ...(kind === 'rule' ? [{ path: `${stem}.md`, text: rulePageText(name) }] : []),
      ...(withTest ? [{ path: testFile, text: test(name, testFile) }] : []),
    ],
    addition: { key: configKeys[kind], identifier: identifierOf(name, kind), from: `./${stem}.ts` },
    next: nextSteps[kind](name),
  };
}

const nextSteps: Readonly<Record<PluginKind, (name: string) => readonly string[]>> = {
  block: (name) => [
    'Next: write it in the .mdx of a campaign, and look at it.',
    `  <${name} title="…">`,
    '  npx diapason dev --open',
  ],
  rule: (name) => [
    'Next: set it in brand.rules.json, say in its page why it is there, and see what it finds.',
    `  "rules": { "${name}": { "options": { "words": ["basket"] } } }`,
    `  npx diapason explain ${name}`,
    '  npx diapason check',
  ],
  channel: (name) => [
    'Next: ask for it in campaign.yaml, and build it.',
    `  channels: { ${name}: [text] }`,
    `  npx diapason build --channel ${name}`,
  ],
  template: (name) => [
    'Next: ask for it in campaign.yaml, for a format of social, ads or print, and look at it.',
    `  art: { facebook.square: ${name} }`,
    '  npx diapason dev --open',
  ],
  arrangement: (name) => [
    'Next: name it in layouts/pictures.yaml of a brand, with a colour of its own; then an author may place it.',
    `  pictures: { grid: { kind: ${name}, color: main, across: 12 } }`,
    '  <Image src="grid" alt="" />',
    '  npx diapason dev --open',
  ],
};
