/**
 * Tokens as one file of DTCG 2025.10, aliases as they were typed. A brand with a dark scheme becomes a resolver document
 * that carries its tokens with it; any other a plain file of tokens. Pointers into another token's value are answered,
 * because they would point elsewhere from here.
 */
import type {
  ExportedBrand,
  ExportedGroup,
  ExportedScheme,
  ExportedToken,
  Extensions,
} from './exported-tokens.ts';

/** JSON text to be put in as it stands. */
class Verbatim {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Tree = Map<string, unknown>;

const schemas = 'https://www.designtokens.org/schemas/2025.10';

export function writeJson({ name, light, dark }: ExportedBrand): string {
  if (!dark) return `${json(new Map([['$schema', `${schemas}/format.json`], ...treeOf(light)]))}\n`;
  const inDark = { tokens: overrides(light, dark), groups: groupOverrides(light, dark) };
  return `${json({
    $schema: `${schemas}/resolver.json`,
    name,
    version: '2025.10',
    sets: { tokens: { sources: [treeOf(light)] } },
    modifiers: { scheme: { contexts: { light: [], dark: [treeOf(inDark)] }, default: 'light' } },
    resolutionOrder: [{ $ref: '#/sets/tokens' }, { $ref: '#/modifiers/scheme' }],
  })}\n`;
}

/** What the dark scheme says otherwise, or more. */
function overrides(light: ExportedScheme, dark: ExportedScheme): ExportedScheme['tokens'] {
  const said = (token: ExportedToken | undefined) => token && json(tokenTree(token));
  return new Map([...dark.tokens].filter(([path, token]) => said(token) !== said(light.tokens.get(path))));
}

function groupOverrides(light: ExportedScheme, dark: ExportedScheme): ExportedScheme['groups'] {
  const said = (group: ExportedGroup = {}) => json(wordsOf(group));
  return new Map([...dark.groups].filter(([path, group]) => said(group) !== said(light.groups.get(path))));
}

function treeOf({ tokens, groups }: ExportedScheme): Tree {
  const root: Tree = new Map(Object.entries(wordsOf(groups.get('') ?? {})));
  for (const [path, token] of tokens) {
    const steps = path.split('.');
    const name = steps.pop()!;
    let node = root;
    let here = '';
    for (const step of steps) {
      here = here === '' ? step : `${here}.${step}`;
      const next =
        (node.get(step) as Tree | undefined) ?? new Map(Object.entries(wordsOf(groups.get(here) ?? {})));
      node.set(step, next);
      node = next;
    }
    node.set(name, tokenTree(token));
  }
  return root;
}

/** Its type stands at each token: what its groups were typed with is no longer asked. */
function tokenTree(token: ExportedToken): Readonly<Record<string, unknown>> {
  const { deprecated } = token;
  return {
    $type: token.type,
    ...wordsOf(token),
    ...(deprecated !== undefined && { $deprecated: deprecated }),
    $value: token.written.authored,
  };
}

function wordsOf({ description, extensions }: ExportedGroup): {
  $description?: string;
  $extensions?: Verbatim;
} {
  return {
    ...(description !== undefined && { $description: description }),
    ...(extensions && { $extensions: verbatim(extensions) }),
  };
}

function verbatim({ text }: Extensions): Verbatim {
  return new Verbatim(text);
}

/** Values on one line each, groups over several: what is compared by eye fits on a screen. */
function json(value: unknown, indent = ''): string {
  if (value instanceof Verbatim) return value.text;
  if (Array.isArray(value)) {
    if (value.every((one) => typeof one !== 'object')) return `[${value.map((one) => json(one)).join(', ')}]`;
    return `[\n${value.map((one) => `${indent}  ${json(one, `${indent}  `)}`).join(',\n')}\n${indent}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = value instanceof Map ? [...(value as Tree)] : Object.entries(value);
  if (entries.length === 0) return '{}';
  const lines = entries.map(([key, one]) => `${indent}  ${JSON.stringify(key)}: ${json(one, `${indent}  `)}`);
  return `{\n${lines.join(',\n')}\n${indent}}`;
}
