/** The properties of tokens and groups: which there are, and what they hold. */
import { type Findings, nearest } from '../../diagnostic.ts';
import type { Authored } from '../../source/yaml.ts';
import { tokenFaults } from './faults.ts';

const isText = (value: unknown) => typeof value === 'string';
const shared = {
  $type: { fits: isText, expected: 'the name of a type' },
  $description: { fits: isText, expected: 'text' },
  $extensions: {
    fits: (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value),
    expected: 'a map, by the domain of each tool',
  },
  $deprecated: {
    fits: (value: unknown) => typeof value === 'boolean' || isText(value),
    expected: 'true, false or a reason',
  },
  $ref: { fits: isText, expected: 'a pointer such as "#/group/token"' },
};
const group = { ...shared, $extends: { fits: isText, expected: 'a reference to a group' } };

type Property = { readonly fits: (value: unknown) => boolean; readonly expected: string };

const known: Readonly<Record<'token' | 'group' | 'root', Readonly<Record<string, Property>>>> = {
  token: { $value: { fits: () => true, expected: 'a value' }, ...shared },
  group,
  root: { $schema: { fits: isText, expected: 'the address of a schema' }, ...group },
};

/** What a mistyped property may have been meant for, whatever it stands in. */
const all = [...new Set(Object.values(known).flatMap((properties) => Object.keys(properties)))];

/** Whether all is well; a wrong shape of a property that no value hangs on leaves the token sound, and is told. */
export function checkProperties(
  file: Authored,
  tree: Readonly<Record<string, unknown>>,
  keys: readonly string[],
  kind: keyof typeof known,
  findings: Findings,
): boolean {
  let sound = true;
  for (const key of Object.keys(tree)) {
    if (!key.startsWith('$') || key === '$root') continue;
    const place = [...keys, key];
    const property = Object.hasOwn(known[kind], key) ? known[kind][key] : undefined;
    if (!property) {
      sound = false;
      const near = nearest(
        key,
        all.filter((one) => one !== key),
      );
      const names = Object.keys(known[kind]).join(', ');
      const hint = near ? `Did you mean “${near}”?` : `Known properties: ${names}.`;
      findings.add(tokenFaults, 'unknown-property', { at: file.keySpanOf(place) }, { name: key, hint });
    } else if (!property.fits(tree[key])) {
      if (key === '$type' || key === '$ref') sound = false;
      const values = { name: key, expected: property.expected };
      findings.add(tokenFaults, 'wrong-property', { at: file.spanOf(place) }, values);
    }
  }
  return sound;
}
