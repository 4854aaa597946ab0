/** One thing that would stop a file at a printer's. */
export interface Fault {
  readonly check:
    | 'structure'
    | 'metadata'
    | 'intent'
    | 'boxes'
    | 'transparency'
    | 'color'
    | 'ink'
    | 'overprint'
    | 'font'
    | 'image';
  /** In one sentence. */
  readonly detail: string;
  /** Counted from 1. */
  readonly page?: number;
}
