/**
 * Something that neither the content nor our code can help: a folder that cannot be written, an option that
 * cannot be meant. The sentence is for the person at the terminal; `cause` is for `--debug`.
 */
export class Failure extends Error {
  /** 2 for wrong use, 3 for the environment, as the command's exit status. */
  readonly status: 2 | 3;
  readonly hint: string | undefined;

  constructor(status: 2 | 3, message: string, more: { hint?: string; cause?: unknown } = {}) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = 'Failure';
    this.status = status;
    this.hint = more.hint;
  }
}
