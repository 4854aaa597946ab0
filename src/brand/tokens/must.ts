import type { z } from 'zod';

/** The error of a schema in our words; a value that is absent has the gate's own sentence, “is missing”. */
export function must(text: string): { error: (issue: z.core.$ZodRawIssue) => string | undefined } {
  return {
    error: (issue) => (issue.input === undefined || issue.code === 'unrecognized_keys' ? undefined : text),
  };
}
