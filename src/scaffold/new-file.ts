/** A file to be written. The scaffold says what stands in it; the command line writes it, and never over another. */
export interface NewFile {
  /** Within the hub, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Whether the system may run it. */
  readonly executable?: true;
}

/** A picture that comes along. */
export interface NewPicture {
  /** Within the hub, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}
