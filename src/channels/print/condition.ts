/** For which press a format is made. */
import path from 'node:path';
import type { Brand } from '../../brand/brand.ts';
import { americanCondition, europeanCondition, type PrintCondition } from '../../draw/pdf/condition.ts';
import type { Host } from '../../host.ts';
import { limits } from '../../limits.ts';
import type { Trouble } from '../channel.ts';
import type { PrintFormat } from './formats.ts';

export interface ChosenCondition {
  readonly condition: PrintCondition;
  readonly trouble?: Trouble;
}

/** The brand's own profile goes into European files; American ones name their condition and embed nothing. */
export function conditionOf(brand: Brand, format: PrintFormat, host: Host): ChosenCondition {
  if (format.press === 'american') return { condition: americanCondition() };
  const { condition: identifier, profile } = brand.rules.print;
  if (profile === undefined) return { condition: europeanCondition(identifier) };
  const file = `${brand.folder}/${profile}`;
  const read = host.read(file, limits.imageBytes);
  if (!read.ok) {
    const detail = `The output profile “${file}” cannot be read.`;
    return { condition: europeanCondition(identifier), trouble: { kind: 'image', detail } };
  }
  return {
    condition: europeanCondition(identifier, { bytes: read.bytes, path: path.join(host.root, file) }),
  };
}
