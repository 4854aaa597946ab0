/**
 * Tokens as custom properties. Aliases stay `var(--…)`, so that one change reaches whatever names it. Such a reference
 * is answered where it is declared: a part of a page with a scheme of its own therefore declares anew not only what
 * differs there, but also whatever rests on it.
 */
import { cssComment } from './css-text.ts';
import { type Declaration, declarationsOf } from './declarations.ts';
import type { ExportedBrand, ExportedScheme, ExportedToken } from './exported-tokens.ts';
import { aliasesIn } from './written-value.ts';

const P3 = '@media (color-gamut: p3)';

interface Block {
  /** Around the rule, from the outside in. */
  readonly media: string;
  readonly selector: string;
  /** Before the custom properties. */
  readonly first: readonly string[];
  readonly lines: readonly string[];
}

/** Names must have been checked: of two tokens with one name the later would win. */
export function writeCss(brand: ExportedBrand): string {
  const { light, dark } = brand;
  const head = cssComment(
    `${brand.name}: design tokens, written by “diapason tokens export”. Edit the tokens, not this file.`,
  );
  const blocks = dark ? bothSchemes(light, dark) : oneScheme(light);
  const rules = blocks.filter(({ first, lines }) => first.length + lines.length > 0).map(ruleOf);
  return `${[head, ...rules].join('\n\n')}\n`;
}

function oneScheme(scheme: ExportedScheme): readonly Block[] {
  const all = [...scheme.tokens.values()];
  return [
    { media: '', selector: ':root', first: [], lines: baseLines(all, scheme, 'with words') },
    { media: P3, selector: ':root', first: [], lines: wideLines(all, scheme) },
  ];
}

/** Rules are equally strong, so that the later wins: what a page asks for by `data-scheme` comes last. */
function bothSchemes(light: ExportedScheme, dark: ExportedScheme): readonly Block[] {
  const paths = changingPaths(light, dark);
  const inLight = pick(light, paths);
  const inDark = pick(dark, paths);
  const prefersDark = '@media (prefers-color-scheme: dark)';
  const block = (
    media: string,
    selector: string,
    lines: readonly string[],
    first: readonly string[] = [],
  ) => ({
    media,
    selector,
    first,
    lines,
  });
  return [
    { ...oneScheme(light)[0]!, first: ['color-scheme: light dark;'] },
    oneScheme(light)[1]!,
    block(prefersDark, ':root', baseLines(inDark, dark)),
    block(`${prefersDark} and (color-gamut: p3)`, ':root', wideLines(inDark, dark)),
    block('', '[data-scheme="light"]', baseLines(inLight, light), ['color-scheme: light;']),
    block('', '[data-scheme="dark"]', baseLines(inDark, dark), ['color-scheme: dark;']),
    block(P3, '[data-scheme="light"]', wideLines(inLight, light)),
    block(P3, '[data-scheme="dark"]', wideLines(inDark, dark)),
  ];
}

function pick(scheme: ExportedScheme, paths: ReadonlySet<string>): readonly ExportedToken[] {
  return [...scheme.tokens.values()].filter(({ path }) => paths.has(path));
}

/** Tokens that differ between the schemes, and all that rest on one that does. */
function changingPaths(light: ExportedScheme, dark: ExportedScheme): ReadonlySet<string> {
  const said = ({ tokens }: ExportedScheme, path: string) => {
    const token = tokens.get(path);
    return (
      token && JSON.stringify([declarationsOf(token, tokens), declarationsOf(token, tokens, { wide: true })])
    );
  };
  const changing = new Set(
    [...light.tokens.keys(), ...dark.tokens.keys()].filter((path) => said(light, path) !== said(dark, path)),
  );
  const restingOn = new Map<string, string[]>();
  for (const { path, written } of [...light.tokens.values(), ...dark.tokens.values()]) {
    for (const alias of aliasesIn(written)) restingOn.set(alias, [...(restingOn.get(alias) ?? []), path]);
  }
  // A set gives what is added to it while it is walked.
  for (const path of changing) for (const one of restingOn.get(path) ?? []) changing.add(one);
  return changing;
}

function baseLines(
  tokens: readonly ExportedToken[],
  scheme: ExportedScheme,
  words?: 'with words',
): readonly string[] {
  return tokens.flatMap((token) => {
    const [first, ...rest] = declarationsOf(token, scheme.tokens).map(line);
    const said = words && remark(token);
    return [said ? `${first} ${cssComment(said)}` : first!, ...rest];
  });
}

function wideLines(tokens: readonly ExportedToken[], scheme: ExportedScheme): readonly string[] {
  return tokens.flatMap((token) => {
    const base = declarationsOf(token, scheme.tokens);
    const wide = declarationsOf(token, scheme.tokens, { wide: true });
    return wide.filter((one, index) => one.value !== base[index]!.value).map(line);
  });
}

function line({ name, value }: Declaration): string {
  return `${name}: ${value};`;
}

function remark({ description = '', deprecated }: ExportedToken): string {
  if (deprecated === undefined) return description;
  return `${typeof deprecated === 'string' ? `Deprecated: ${deprecated}` : 'Deprecated.'} ${description}`.trim();
}

function ruleOf({ media, selector, first, lines }: Block): string {
  const indent = media === '' ? '' : '  ';
  const body = [...first, ...lines].map((one) => `${indent}  ${one}`).join('\n');
  const rule = `${indent}${selector} {\n${body}\n${indent}}`;
  return media === '' ? rule : `${media} {\n${rule}\n}`;
}
