/** The module is compiled by the TypeScript of this project and run by this Node. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeTs } from '../../src/brand/tokens-export/write-ts.ts';
import { repository } from '../cli/run-cli.ts';
import { brandOf, darkRows, lightRows } from './hand-brand.ts';
import { hostileBrands } from './hostile-brands.ts';

const CASES = 60;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'diapason-ts-'));
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(path.join(folder, 'tokens.ts'), writeTs(brandOf(lightRows, darkRows)));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the compiler says, a line each: `use.ts(3,7): error TS2322: …`. */
function compile(...files: readonly string[]): readonly string[] {
  const tsc = path.join(repository, 'node_modules/typescript/bin/tsc');
  const flags =
    '--ignoreConfig --noEmit --strict --target es2024 --module nodenext --types --allowImportingTsExtensions';
  const { stdout } = spawnSync(process.execPath, [tsc, ...flags.split(' '), ...files], {
    cwd: folder,
    encoding: 'utf8',
  });
  return stdout.split('\n').filter((line) => /\berror\b/.test(line));
}

/** What a script in that folder prints. */
function run(script: string): string {
  const flags = ['--input-type=module', '--eval', script];
  return execFileSync(process.execPath, flags, { cwd: folder, encoding: 'utf8' });
}

function save(name: string, text: string): string {
  writeFileSync(path.join(folder, name), text);
  return name;
}

test('names of tokens are known to the compiler, by type', () => {
  const right = save(
    'right.ts',
    `import { type BorderToken, type ColorToken, dark, light, schemes, type Token, type TypographyToken } from './tokens.ts';
     const color: ColorToken = 'role.textBody';
     const type: TypographyToken = 'type.quote';
     const any: Token = 'shadow.deep';
     const border: BorderToken = 'line.rule';
     const hex: '#0b1f3a' = light[color].css === '#0b1f3a' ? light['role.textBody'].css : '#0b1f3a';
     const variable: '--color-coral' = light['color.coral.$root'].variable;
     const pixels: number = light['space.-1'].value.value;
     export const all = [type, any, border, hex, variable, pixels, dark['role.link'].css, schemes.dark['font.body'].value[0]];`,
  );
  expect(compile(right)).toEqual([]);
});

test('a wrong name and a token of another type do not pass', () => {
  const wrong = save(
    'wrong.ts',
    `import { type ColorToken, type DimensionToken, light, type Token } from './tokens.ts';
     export const one: ColorToken = 'role.textBdy';
     export const two: DimensionToken = 'color.navy';
     export const three: Token = 'color.coral';
     export const four = light['type.bdy'];
     export const five: '#0b1f3b' = light['color.navy'].css;`,
  );
  const errors = compile(wrong).map((line) => /^wrong\.ts\((\d+)/.exec(line)?.[1]);
  expect(errors).toEqual(['2', '3', '4', '5', '6']);
});

test('a brand without tokens, or with one scheme, is a module too', () => {
  save('none.ts', writeTs(brandOf([])));
  save('one.ts', writeTs(brandOf(lightRows)));
  const use = save(
    'few.ts',
    `import * as none from './none.ts';
     import * as one from './one.ts';
     const nothing: none.Token[] = [];
     export const all = [nothing, none.light, one.dark['color.navy'].css];`,
  );
  expect(compile(use)).toEqual([]);
});

test('a token may be called as what every object has', () => {
  const row = { path: '__proto__', type: 'number', authored: 4 };
  const file = save('proto.ts', writeTs(brandOf([row, { ...row, path: 'constructor' }])));
  const script = `import { light } from './${file}'; console.log(JSON.stringify(Object.entries(light).map(([path, { css }]) => [path, css])))`;
  expect(JSON.parse(run(script))).toEqual([
    ['__proto__', '4'],
    ['constructor', '4'],
  ]);
});

test('no name, description or font changes what the module says', () => {
  const brands = hostileBrands(CASES);
  const files = brands.map((brand, index) => save(`hostile-${index}.ts`, writeTs(brand)));
  expect(compile(...files)).toEqual([]);
  const script = `const modules = [];
    for (const file of ${JSON.stringify(files)}) modules.push((await import('./' + file)).light);
    console.log(JSON.stringify(modules));`;
  const said = JSON.parse(run(script)) as Readonly<Record<string, { value: unknown }>>[];
  const plain = said.map((light) => Object.entries(light).map(([path, { value }]) => [path, value]));
  const want = brands.map(({ light }) =>
    [...light.tokens.values()].map(({ path, written }) => [path, written.value]),
  );
  const sorted = (list: readonly unknown[][]) => list.map((one) => JSON.stringify(one)).sort();
  expect(plain.map(sorted)).toEqual(want.map(sorted));
});
