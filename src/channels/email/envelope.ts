/** What stands around the body of an email: the subject, the preheader, the sender. */
import type { Mark } from '../../ir/artifact.ts';
import { plainText, type Text } from '../../ir/text.ts';
import type { EmailPlan } from './lower.ts';

/** Values that the sending platform needs beside the body. */
export function envelope(plan: EmailPlan): Readonly<Record<string, string>> {
  return {
    subject: plainText(plan.subject),
    preheader: plainText(plan.preheader),
    ...(plan.from && { from: plan.from }),
    ...(plan.replyTo && { replyTo: plan.replyTo }),
  };
}

/** Marks of a text whose runs show as they are. */
export function marksOf(text: Text, slot?: string): Mark[] {
  return text.flatMap((run): Mark[] => {
    const shared = { text: run.text, at: run.at, ...(slot && { slot }), boxes: [] };
    const words: Mark = run.fact ? { kind: 'fact', ...shared, fact: run.fact } : { kind: 'text', ...shared };
    return run.href === undefined ? [words] : [{ kind: 'link', ...shared, text: run.href }, words];
  });
}
