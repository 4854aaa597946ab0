/** The files around a hub’s content: what they name exists, and what they hold can be read. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import picomatch from 'picomatch';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { hubFiles } from '../../src/scaffold/hub.ts';
import { repository } from '../cli/run-cli.ts';
import { brandOptions, hubOf } from './brand-options.ts';

const options = { name: 'Acme *x* <b>', brand: 'acme', campaign: 'welcome', source: 'en' };
const files = new Map(hubFiles(options).map((file) => [file.path, file]));
const text = (name: string) => files.get(name)!.text;

describe('the editor', () => {
  const settings = JSON.parse(text('.vscode/settings.json')) as {
    'yaml.schemas': Record<string, string | string[]>;
    'json.schemas': { fileMatch: string[]; url: string }[];
  };
  const yaml = Object.entries(settings['yaml.schemas']);
  const prefix = './node_modules/diapason/';

  test('finds every schema where npm puts it, and no schema is forgotten', () => {
    const named = [...yaml.map(([schema]) => schema), ...settings['json.schemas'].map(({ url }) => url)];
    for (const schema of named) {
      expect(schema.startsWith(prefix)).toBe(true);
      expect(existsSync(path.join(repository, schema.slice(prefix.length))), schema).toBe(true);
    }
    const shipped = readdirSync(path.join(repository, 'public/schemas'));
    const authored = shipped.filter((schema) => !['manifest.json', 'report.json'].includes(schema));
    expect(named.map((schema) => path.basename(schema)).sort()).toEqual(authored.sort());
  });

  test('knows the schema of every YAML file that init writes, and of one only', async () => {
    const written = Object.keys(await hubOf(brandOptions())).filter((file) => file.endsWith('.yaml'));
    expect(written.length).toBeGreaterThan(9);
    for (const file of written) {
      const fits = yaml.filter(([, globs]) => picomatch(globs)(file));
      expect([file, fits.length]).toEqual([file, 1]);
    }
  });

  test('is offered the extensions that read them', () => {
    expect(JSON.parse(text('.vscode/extensions.json'))).toEqual({
      recommendations: ['redhat.vscode-yaml', 'unifiedjs.vscode-mdx'],
    });
  });
});

test('the CI recipe checks, builds and keeps what was built', () => {
  const { jobs, permissions } = parse(text('.github/workflows/diapason.yml')) as {
    permissions: object;
    jobs: { build: { steps: { run?: string; uses?: string }[] } };
  };
  expect(permissions).toEqual({ contents: 'read' });
  expect(jobs.build.steps.flatMap(({ run }) => run ?? [])).toEqual([
    'npm ci',
    'npx diapason check --reporter github',
    'npx diapason build',
  ]);
  expect(text('.github/workflows/diapason.yml')).toMatch(/\$\{\{ hashFiles\('package-lock\.json'\) \}\}/);
});

test('the hook can be run', () => {
  expect(files.get('.githooks/pre-commit')).toMatchObject({ executable: true });
  expect(text('.githooks/pre-commit')).toMatch(/^#!\/bin\/sh\n/);
});

test('the site’s configuration is the integration and nothing else', () => {
  expect(text('astro.config.mjs')).toContain("import diapason from 'diapason/astro';");
  expect(text('astro.config.mjs')).toContain('export default { integrations: [diapason()] };');
});

test('the README names the brand as words, and files that are there', async () => {
  expect(text('README.md')).toMatch(/^# Acme \\\*x\\\* \\<b\\>\n/);
  const content = Object.keys(await hubOf(brandOptions({ id: 'acme' })));
  const named = [...text('README.md').matchAll(/`(content\/[^`]+)`/g)].map(([, one]) => one!);
  expect(named.length).toBe(6);
  for (const one of named)
    expect(
      content.some((file) => file.startsWith(one)),
      one,
    ).toBe(true);
});
