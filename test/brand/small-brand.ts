/** The smallest brand that loads: two colours, one family. Tests break one thing of it at a time. */

import type { Brand } from '../../src/brand/brand.ts';
import { loadBrand } from '../../src/brand/load.ts';
import { type Diagnostic, Findings, sortDiagnostics } from '../../src/diagnostic.ts';
import type { ReadFailure } from '../../src/host.ts';
import { type Files, memoryHost } from './memory-host.ts';

const px = (value: number) => ({ $value: { value, unit: 'px' } });

export const core = {
  color: {
    $type: 'color',
    ink: { $value: { colorSpace: 'srgb', components: [0.1, 0.1, 0.2], hex: '#1a1a33' } },
    paper: { $value: { colorSpace: 'srgb', components: [1, 1, 1], hex: '#ffffff' } },
  },
  font: { $type: 'fontFamily', text: { $value: ['Figtree', 'Arial', 'sans-serif'] } },
  scale: {
    px: { $type: 'dimension', small: px(14), large: px(40) },
    pt: { $type: 'number', small: { $value: 9 }, large: { $value: 30 } },
  },
};

export const semantic = {
  role: {
    $type: 'color',
    groundPage: { $value: '{color.paper}' },
    groundStrong: { $value: '{color.ink}' },
    textBody: { $value: '{color.ink}' },
    textOnStrong: { $value: '{color.paper}' },
  },
  type: {
    $type: 'typography',
    body: {
      $value: {
        fontFamily: '{font.text}',
        fontSize: { value: 16, unit: 'px' },
        fontWeight: 400,
        letterSpacing: { value: 0, unit: 'px' },
        lineHeight: 1.5,
      },
    },
  },
};

export const resolver = {
  name: 'Small',
  version: '2025.10',
  sets: {
    core: { sources: [{ $ref: 'core.tokens.json' }] },
    semantic: { sources: [{ $ref: 'semantic.tokens.json' }] },
  },
  resolutionOrder: [{ $ref: '#/sets/core' }, { $ref: '#/sets/semantic' }],
};

export const rules = {
  schema: 1,
  name: 'Small',
  fonts: [{ family: 'Figtree', package: '@fontsource/figtree', weights: [400] }],
};

export const folder = 'content/brands/small';

export function smallBrand(): Record<string, string | Uint8Array> {
  return {
    [`${folder}/brand.resolver.json`]: json(resolver),
    [`${folder}/core.tokens.json`]: json(core),
    [`${folder}/semantic.tokens.json`]: json(semantic),
    [`${folder}/brand.rules.json`]: json(rules),
    [`${folder}/voice.yaml`]: 'schema: 1\nlocales:\n  en: { address: you }\n',
  };
}

export function json(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

export interface Loaded {
  readonly brand: Brand | undefined;
  readonly faults: readonly Diagnostic[];
}

/** Loads the small brand with some files replaced; paths are relative to its folder. */
export async function loadSmall(
  changes: Files = {},
  failures: Readonly<Record<string, ReadFailure>> = {},
): Promise<Loaded> {
  const changed = Object.entries(changes).map(([name, content]) => [`${folder}/${name}`, content] as const);
  const files = { ...smallBrand(), ...Object.fromEntries(changed) };
  const findings = new Findings();
  const brand = await loadBrand(memoryHost(files, failures), 'small', findings);
  return { brand, faults: sortDiagnostics(findings.list) };
}

/** A finding as the tests compare it: place, code and sentence, then the hint. */
export function told(fault: Diagnostic): string {
  const place = fault.at
    ? `${fault.at.file.replace(`${folder}/`, '')}:${fault.at.line}:${fault.at.column} `
    : '';
  return `${place}${fault.code}: ${fault.message} → ${fault.hint}`;
}
