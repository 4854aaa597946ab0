/** For which press a format is made. */
import path from 'node:path';
import type { Brand } from '../../brand/brand.ts';
import { profileFault } from '../../brand/ink/profile-fault.ts';
import {
  americanCondition,
  europeanCondition,
  type OutputProfile,
  type PrintCondition,
} from '../../draw/pdf/condition.ts';
import type { Host } from '../../host.ts';
import { limits } from '../../limits.ts';
import type { Trouble } from '../channel.ts';
import type { PrintFormat } from './formats.ts';

export interface ChosenCondition {
  readonly condition: PrintCondition;
  readonly trouble?: Trouble;
}

/** The brand's own profile goes into European files; American ones embed nothing, and use it for photographs only. */
export function conditionOf(brand: Brand, format: PrintFormat, host: Host): ChosenCondition {
  const { condition: identifier, profile } = brand.rules.print;
  const choose = (own?: OutputProfile) =>
    format.press === 'american' ? americanCondition(own) : europeanCondition(identifier, own);
  if (profile === undefined) return { condition: choose() };
  const file = `${brand.folder}/${profile}`;
  const read = host.read(file, limits.imageBytes);
  const fault = read.ok ? profileFault(read.bytes) : undefined;
  if (read.ok && !fault)
    return { condition: choose({ bytes: read.bytes, path: path.join(host.root, file) }) };
  const detail = `The output profile “${file}” cannot be ${fault ? `used: ${fault.detail}` : 'read'}.`;
  return { condition: choose(), trouble: { kind: 'image', detail } };
}
