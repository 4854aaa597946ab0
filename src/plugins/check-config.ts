/** What `diapason.config.ts` exports is held against its shape before any of it is used: it may be plain JavaScript. */
import { z } from 'zod';
import { pictureKinds } from '../brand/pictures.ts';
import { channels } from '../channels/index.ts';
import { templateNames } from '../draw/template.ts';
import { blocks, scopes } from '../ir/blocks/index.ts';
import { rules } from '../rules/index.ts';
import { type Additions, type Config, PLUGIN_API, type Plugin } from './plugin.ts';

/** Who brings something: the hub itself, or a plugin by its name. */
export interface Source {
  readonly name: string;
  readonly additions: Additions;
}

export type Checked =
  | { readonly ok: true; readonly config: Config; readonly sources: readonly Source[] }
  /** Every fault, each a whole sentence. */
  | { readonly ok: false; readonly faults: readonly string[] };

/** Of additions under one heading in a configuration. */
const MOST = 200;

const fn = z.custom((value) => typeof value === 'function', 'must be a function');
const schema = z.custom(
  (value) => typeof (value as { safeParse?: unknown } | null)?.safeParse === 'function',
  'must be a zod schema',
);
const name = (pattern: RegExp, example: string) =>
  z.string().max(60).regex(pattern, `must look like “${example}”`);
const summary = z.string().min(1).max(300);
const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const severity = z.enum(['error', 'warning', 'note']);

const block = z.looseObject({
  name: name(/^[A-Z][A-Za-z0-9]*$/, 'Countdown'),
  summary,
  props: schema,
  copyProps: z.array(z.string()),
  content: z.enum(['inline', 'flow', 'none']),
  lower: fn,
  slots: fn.optional(),
  scope: fn.optional(),
});
const rule = z.looseObject({
  id: name(/^[a-z][a-z0-9-]*\/[a-z0-9]+(-[a-z0-9]+)*$/, 'house/cart-not-basket'),
  on: z.enum(['source', 'artifact', 'release']),
  since: z.string(),
  stability: z.enum(['experimental', 'stable']),
  summary,
  options: schema,
  messages: z.record(
    z.string(),
    z.looseObject({ severity, message: z.string().min(1), hint: z.string().optional() }),
  ),
  page: z.instanceof(URL, { message: 'must be a URL: new URL(“./page.md”, import.meta.url)' }).optional(),
  check: fn,
});
const channel = z.looseObject({
  name: name(kebab, 'rich-sms'),
  summary,
  kind: z.enum(['flow', 'canvas', 'short']),
  formats: z.record(z.string(), z.looseObject({ summary })),
  lower: fn,
  render: fn,
  warm: fn,
});
const template = z.looseObject({
  name: name(kebab, 'big-figure'),
  summary,
  serves: fn.optional(),
  layout: fn,
});
const arrangement = z.looseObject({
  kind: name(kebab, 'dots'),
  summary,
  props: z.record(
    z.string().refine((key) => key !== 'kind', 'cannot be called “kind”'),
    schema,
  ),
  draw: fn,
});

const additions = {
  blocks: z.array(block).max(MOST).optional(),
  rules: z.array(rule).max(MOST).optional(),
  channels: z.array(channel).max(MOST).optional(),
  templates: z.array(template).max(MOST).optional(),
  arrangements: z.array(arrangement).max(MOST).optional(),
};
const plugin = z.strictObject({ api: z.number(), name: z.string().min(1).max(200), ...additions });
const configSchema = z.strictObject({
  api: z.number(),
  ...additions,
  plugins: z.array(plugin).max(MOST).optional(),
  pages: z.record(z.string().startsWith('/'), z.string().min(1).max(500)).optional(),
});

/** Pages that plugins cannot take: the rules have read those of campaigns as they ship. */
const KEPT_PAGES: readonly string[] = ['/[...page]'];

/** `exported`: the default export of the file. */
export function checkConfig(exported: unknown): Checked {
  const wrongVersions = versionFaults(exported);
  if (wrongVersions.length > 0) return { ok: false, faults: wrongVersions };
  const result = configSchema.safeParse(exported);
  if (!result.success) return { ok: false, faults: result.error.issues.map(issueText) };
  const config = exported as Config;
  const sources: readonly Source[] = [
    ...(config.plugins ?? []).map((one) => ({ name: one.name, additions: one })),
    { name: 'diapason.config', additions: config },
  ];
  const faults = [...takenTwice(sources), ...pageFaults(config)];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, config, sources };
}

/** Told alone: what another version calls things is nobody's fault. */
function versionFaults(exported: unknown): readonly string[] {
  if (typeof exported !== 'object' || exported === null)
    return ['It has no default export: write “export default defineConfig({ api: 1 })”.'];
  const { api, plugins } = exported as Partial<Config>;
  const parts: readonly (readonly [string, unknown])[] = [
    ['The configuration', api],
    ...(Array.isArray(plugins) ? (plugins as Partial<Plugin>[]) : []).map(
      (one) => [`The plugin “${one?.name ?? '?'}”`, one?.api] as const,
    ),
  ];
  return parts.flatMap(([what, version]) => {
    if (version === PLUGIN_API) return [];
    if (typeof version !== 'number') return [`${what} does not say its “api”: write api: ${PLUGIN_API}.`];
    const advice = version > PLUGIN_API ? 'upgrade Diapason' : 'take a newer version of it';
    return [`${what} is for plugin API ${version}, and this Diapason has ${PLUGIN_API}: ${advice}.`];
  });
}

function issueText({ path, message, code, ...issue }: z.core.$ZodIssue): string {
  if (code === 'unrecognized_keys' && 'keys' in issue)
    return `There is no key ${(issue.keys as readonly string[]).map((key) => `“${key}”`).join(', ')} in ${said(path) || 'it'}.`;
  return `“${said(path)}”: ${message}.`;
}

function said(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

function takenTwice(sources: readonly Source[]): readonly string[] {
  const kinds: readonly [string, readonly string[], (one: Additions) => readonly string[]][] = [
    ['block', [...blocks.keys(), ...scopes.keys()], ({ blocks: own = [] }) => own.map((one) => one.name)],
    ['rule', rules.map(({ id }) => id), ({ rules: own = [] }) => own.map(({ id }) => id)],
    ['channel', [...channels.keys()], ({ channels: own = [] }) => own.map((one) => one.name)],
    ['template', templateNames(), ({ templates: own = [] }) => own.map((one) => one.name)],
    [
      'arrangement',
      [...pictureKinds, 'own', 'picture'],
      ({ arrangements: own = [] }) => own.map(({ kind }) => kind),
    ],
  ];
  return kinds.flatMap(([what, ours, namesIn]) => {
    const owners = new Map(ours.map((one) => [one, 'Diapason']));
    return sources.flatMap(({ name: owner, additions: own }) =>
      namesIn(own).flatMap((one) => {
        const before = owners.get(one);
        owners.set(one, owner);
        if (before === undefined) return [];
        return [`The ${what} “${one}” of ${owner} has a name that ${before} uses already: rename it.`];
      }),
    );
  });
}

function pageFaults({ pages = {} }: Config): readonly string[] {
  return Object.keys(pages).flatMap((address) =>
    KEPT_PAGES.includes(address)
      ? [
          `The page “${address}” cannot be overridden: campaigns' pages are those that the rules have read. Change the look in the brand.`,
        ]
      : [],
  );
}
