import type { z } from 'zod';

type Errors = { error: (issue: z.core.$ZodRawIssue) => string | undefined };

/** What a value must be, in our words. Of one that is too large or small, or absent, the gate has its own sentence. */
export function must(text: string): Errors {
  const ofItsOwn = ['unrecognized_keys', 'too_small', 'too_big'];
  return {
    error: ({ input, code }) => (input === undefined || ofItsOwn.includes(code ?? '') ? undefined : text),
  };
}

/** The same, of a list of a fixed length also where it is longer or shorter. */
export function mustHave(text: string): Errors {
  return { error: ({ input }) => (input === undefined ? undefined : text) };
}
