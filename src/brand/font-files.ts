/** Static font files of a brand: from an @fontsource package of this tool, or from the brand's own folder. */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Findings } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import { limits } from '../limits.ts';
import type { Authored } from '../source/yaml.ts';
import type { FontFile } from './brand.ts';
import type { FontRule } from './brand-rules.ts';
import { brandFaults } from './faults.ts';
import { fontFault } from './font-format.ts';

// The packages are part of the tool, like its modules; a foreign hub's node_modules is never looked into.
const require = createRequire(import.meta.url);

/** Finds each registered file. One that lacks is a diagnostic at its line of brand.rules.json. */
export function findFonts(
  host: Host,
  folder: string,
  fonts: readonly FontRule[],
  rules: Authored,
  findings: Findings,
): readonly FontFile[] {
  return fonts.flatMap((font, index) => {
    if (font.package !== undefined) return packaged(font, font.package, index, rules, findings);
    return (font.files ?? []).flatMap((one, place) => {
      const at = rules.spanOf(['fonts', index, 'files', place, 'file']);
      const relative = `${folder}/${one.file}`;
      const result = host.read(relative, limits.fontBytes);
      if (!result.ok) {
        const detail = result.why === 'missing' ? `there is no file “${relative}”` : failures[result.why];
        const hint = 'Put the file into the brand’s fonts/ folder.';
        findings.add(
          brandFaults,
          'missing-font',
          { at },
          { family: font.family, weight: one.weight, detail, hint },
        );
        return [];
      }
      const fault = fontFault(result.bytes);
      if (fault) {
        findings.add(brandFaults, 'bad-font', { at }, { path: relative, ...fault });
        return [];
      }
      const absolute = path.join(host.root, relative);
      return [fontFile(font.family, one.weight, absolute)];
    });
  });
}

const failures = {
  missing: 'there is no such file',
  outside: 'the file lies outside the hub',
  'too-large': 'the file is larger than 20 MiB',
  'not-a-file': 'that is a folder',
  unreadable: 'the file cannot be read',
} as const;

function packaged(
  font: FontRule,
  name: string,
  index: number,
  rules: Authored,
  findings: Findings,
): readonly FontFile[] {
  return (font.weights ?? []).flatMap((weight, place) => {
    const file = `${name.split('/')[1]}-${font.subset}-${weight}-normal.woff2`;
    const absolute = resolve(`${name}/files/${file}`);
    if (absolute !== undefined) return [fontFile(font.family, weight, absolute)];
    const installed = resolve(`${name}/package.json`) !== undefined;
    const at = rules.spanOf(['fonts', index, ...(installed ? ['weights', place] : ['package'])]);
    const detail = installed ? `${name} has no ${file}` : `the package ${name} does not come with Diapason`;
    const hint = installed
      ? 'Correct the weight or the subset.'
      : 'Put static font files into the brand’s fonts/ folder and list them under “files”.';
    findings.add(brandFaults, 'missing-font', { at }, { family: font.family, weight, detail, hint });
    return [];
  });
}

function fontFile(family: string, weight: number, absolute: string): FontFile {
  const name = family.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return { family, weight, path: absolute, webName: `${name}-${weight}${path.extname(absolute)}` };
}

function resolve(specifier: string): string | undefined {
  try {
    return require.resolve(specifier);
  } catch {
    return undefined;
  }
}
