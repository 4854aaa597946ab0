/** `brand.resolver.json`, after DTCG 2025.10: which token files apply, in which order, in which scheme. */
import { z } from 'zod';

/** A file or set by reference, or tokens in place. */
const source = z.record(z.string(), z.unknown());
const described = {
  description: z.string().optional(),
  $extensions: z.record(z.string(), z.unknown()).optional(),
};

const set = z.strictObject({ ...described, sources: z.array(source) });
const modifier = z.strictObject({
  ...described,
  contexts: z.record(z.string(), z.array(source)),
  default: z.string().optional(),
});

export const resolverSchema = z.strictObject({
  $schema: z.string().optional(),
  $defs: z.unknown().optional(),
  name: z.string().optional(),
  description: z.string().optional(),
  version: z.literal('2025.10'),
  sets: z.record(z.string(), set).default({}),
  modifiers: z.record(z.string(), modifier).default({}),
  resolutionOrder: z.array(z.strictObject({ $ref: z.string() })).min(1),
});

export type ResolverDocument = z.output<typeof resolverSchema>;
