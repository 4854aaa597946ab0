/** What a hub can add by code of its own, and how each of them is called. */
export type PluginKind = 'block' | 'rule' | 'channel' | 'template' | 'arrangement';

export const pluginKinds: readonly PluginKind[] = ['block', 'rule', 'channel', 'template', 'arrangement'];

/** The key in `diapason.config.ts`. */
export const configKeys: Readonly<Record<PluginKind, string>> = {
  block: 'blocks',
  rule: 'rules',
  channel: 'channels',
  template: 'templates',
  arrangement: 'arrangements',
};

interface Naming {
  readonly pattern: RegExp;
  /** In a sentence: “must be …”. */
  readonly says: string;
  readonly example: string;
  /** Names that would mean something else where authors write them. */
  readonly reserved: Readonly<Record<string, string>>;
}

const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** The same forms as `plugins/check-config.ts` takes. */
export const namings: Readonly<Record<PluginKind, Naming>> = {
  block: {
    pattern: /^[A-Z][A-Za-z0-9]*$/,
    says: 'a tag: a capital, then letters and digits',
    example: 'StoreFinder',
    reserved: { Fragment: 'MDX has a meaning of its own for it' },
  },
  rule: {
    pattern: /^[a-z][a-z0-9-]*\/[a-z0-9]+(-[a-z0-9]+)*$/,
    says: 'a family and a promise, in lower-case letters, digits and hyphens',
    example: 'house/cart-not-basket',
    reserved: {},
  },
  channel: {
    pattern: kebab,
    says: 'lower-case letters, digits and hyphens',
    example: 'whatsapp',
    reserved: {
      default: 'campaign.yaml has a meaning of its own for it',
      manifest: 'a file of dist/ is called so',
      report: 'a file of dist/ is called so',
    },
  },
  template: {
    pattern: kebab,
    says: 'lower-case letters, digits and hyphens',
    example: 'big-figure',
    reserved: {
      default: 'campaign.yaml has a meaning of its own for it',
      store: 'layouts of pieces with an address are called so',
    },
  },
  arrangement: {
    pattern: kebab,
    says: 'lower-case letters, digits and hyphens',
    example: 'dots',
    reserved: {},
  },
};

/** For sentences. */
export function aKind(kind: PluginKind): string {
  return kind === 'arrangement' ? 'an arrangement' : `a ${kind}`;
}

/** Of a name; `check-config.ts` takes no longer one. */
const LONGEST = 60;

/** No file can be called so on Windows. */
const DEVICES = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

/** Why a name cannot be taken, as a sentence and what to do. Undefined where it can. */
export function nameFault(
  kind: PluginKind,
  name: string,
): { readonly message: string; readonly hint: string } | undefined {
  const { pattern, says, example, reserved } = namings[kind];
  const shown = name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name;
  const hint = `Write it like ${example}: diapason new ${kind} ${example}`;
  if (!pattern.test(name))
    return { message: `“${shown}” cannot name ${aKind(kind)}: it must be ${says}.`, hint };
  if (name.length > LONGEST)
    return {
      message: `“${shown}” is too long to name ${aKind(kind)}: ${LONGEST} letters are the most.`,
      hint,
    };
  if (name.split('/').some((part) => DEVICES.test(part)))
    return { message: `“${name}” cannot be a file on Windows.`, hint: 'Choose another name.' };
  const why = Object.hasOwn(reserved, name) ? reserved[name] : undefined;
  return why === undefined
    ? undefined
    : { message: `“${name}” cannot name ${aKind(kind)}: ${why}.`, hint: 'Choose another name.' };
}
