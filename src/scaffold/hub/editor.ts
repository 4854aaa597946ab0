/** Settings of VS Code and its kin: every authored file is completed and checked from its JSON Schema. */
import type { NewFile } from '../new-file.ts';

/** Where npm puts Diapason's schemas, from the root of the hub. */
const schemas = './node_modules/diapason/public/schemas';

const yaml: Readonly<Record<string, string>> = {
  campaign: 'content/campaigns/*/campaign.yaml',
  adjustments: 'content/campaigns/*/adjustments.yaml',
  overrides: 'content/campaigns/*/overrides/overrides.yaml',
  posted: 'content/campaigns/*/posted.yaml',
  voice: 'content/brands/*/voice.yaml',
  claims: 'content/brands/*/claims.yaml',
  legal: 'content/brands/*/legal.yaml',
  markets: 'content/brands/*/markets.yaml',
  stores: 'content/brands/*/stores.yaml',
  vocabulary: 'content/brands/*/vocabulary.yaml',
  catalog: 'content/brands/*/catalog.yaml',
  pictures: 'content/brands/*/layouts/pictures.yaml',
  'layout-page': 'content/brands/*/layouts/page.yaml',
  'layout-email': 'content/brands/*/layouts/email.yaml',
};

/** Channels whose layouts are alike. */
const layouts = ['social', 'ads', 'print', 'web'].map((name) => `content/brands/*/layouts/${name}.yaml`);

export function editorFiles(): readonly NewFile[] {
  const settings = {
    'yaml.schemas': {
      ...Object.fromEntries(Object.entries(yaml).map(([name, files]) => [`${schemas}/${name}.json`, files])),
      [`${schemas}/layouts.json`]: layouts,
    },
    'json.schemas': [
      { fileMatch: ['content/brands/*/brand.rules.json'], url: `${schemas}/brand-rules.json` },
      {
        fileMatch: ['content/campaigns/*/review-comments.json'],
        url: `${schemas}/review-comments.json`,
      },
    ],
    'files.associations': { '*.tokens.json': 'json', '*.resolver.json': 'json' },
  };
  const extensions = { recommendations: ['redhat.vscode-yaml', 'unifiedjs.vscode-mdx'] };
  return [
    { path: '.vscode/settings.json', text: `${JSON.stringify(settings, null, 2)}\n` },
    { path: '.vscode/extensions.json', text: `${JSON.stringify(extensions, null, 2)}\n` },
  ];
}
