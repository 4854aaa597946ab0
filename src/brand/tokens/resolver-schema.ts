/** The shapes of a resolver document of DTCG 2025.10: which token files apply, in which order, in which context. */
import { z } from 'zod';

/** A file or set by reference, or tokens in place; which of them, and whether it is sound, is found out on reading. */
const source = z.record(z.string(), z.unknown());
const described = {
  description: z.string().optional(),
  $extensions: z.record(z.string(), z.unknown()).optional(),
};
const sources = z.array(source);
const set = { ...described, sources };
const modifier = { ...described, contexts: z.record(z.string(), sources), default: z.string().optional() };

export const setSchema = z.strictObject(set);
export const modifierSchema = z.strictObject(modifier);
export const itemSchemas = {
  set: z.strictObject({ ...set, name: z.string().min(1), type: z.literal('set') }),
  modifier: z.strictObject({ ...modifier, name: z.string().min(1), type: z.literal('modifier') }),
} as const;

/** The document itself; sets, modifiers and items are checked one by one, so that one fault hides no other. */
export const resolverSchema = z.strictObject({
  $schema: z.string().optional(),
  // The format asks tools to take it as it is.
  $defs: z.unknown().optional(),
  name: z.string().optional(),
  description: z.string().optional(),
  version: z.literal('2025.10'),
  sets: z.record(z.string(), z.unknown()).optional(),
  modifiers: z.record(z.string(), z.unknown()).optional(),
  resolutionOrder: z.array(z.unknown()).min(1),
});

export type SetDocument = z.output<typeof setSchema>;
export type ModifierDocument = z.output<typeof modifierSchema>;
export type Sources = SetDocument['sources'];
