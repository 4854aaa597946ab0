/** The brand's own output profile: `print.profile` of brand.rules.json. */
import path from 'node:path';
import type { Findings } from '../../diagnostic.ts';
import type { Host } from '../../host.ts';
import { limits } from '../../limits.ts';
import type { Authored } from '../../source/yaml.ts';
import type { Brand } from '../brand.ts';
import type { BrandRules } from '../brand-rules.ts';
import { brandFaults } from '../faults.ts';
import { profileFault } from './profile-fault.ts';

const failures = {
  missing: 'there is no such file',
  outside: 'it lies outside the hub',
  'too-large': 'it is larger than 8 MiB',
  'not-a-file': 'that is a folder',
  unreadable: 'it cannot be read',
} as const;

/** Undefined when the brand names none, and when it names one that cannot be used: then the findings say why. */
export function readProfile(
  host: Host,
  folder: string,
  { print }: BrandRules,
  authored: Authored,
  findings: Findings,
): Brand['printProfile'] {
  if (print.profile === undefined) return undefined;
  const file = `${folder}/${print.profile}`;
  const read = host.read(file, limits.profileBytes);
  const fault = read.ok
    ? profileFault(read.bytes)
    : {
        detail: failures[read.why],
        hint: 'Put the .icc file into the brand’s folder, or take “profile” out.',
      };
  if (!fault) return { path: path.join(host.root, file) };
  const at = authored.spanOf(['print', 'profile']);
  findings.add(brandFaults, 'bad-profile', { at }, { path: print.profile, ...fault });
  return undefined;
}
