/** What a check of the doctor is, and what it answers. */

export type Status = 'ok' | 'warning' | 'problem';

/** One line of the doctor's: what was found, and what to do about it. */
export type Finding = {
  /** One sentence or less, values in “quotes”. Never a secret. */
  readonly found: string;
  /** What libraries and the system said, outermost first. */
  readonly causes?: readonly string[];
  /** For `--debug`: where it was said. */
  readonly stack?: string;
} & (
  | { readonly status: 'ok'; readonly advice?: string }
  /** Something is slower, missing or odd; builds work. */
  | { readonly status: 'warning'; readonly advice: string }
  /** A build fails, or is not to be trusted. */
  | { readonly status: 'problem'; readonly advice: string }
);

/** Where the doctor stands. It goes from process to process, so it is plain data. */
export interface Place {
  /** `--root`, absolute. */
  readonly root: string;
  /** The folder worked in, where `dist` and the cache lie; absolute. */
  readonly folder: string;
  /** Whether `root` holds `content/`. */
  readonly isHub: boolean;
  /** Whether `root` is Diapason's own repository, tests and all. */
  readonly isRepository: boolean;
  /** `--network`: whether a shared cache may be asked. */
  readonly network: boolean;
}

export interface Check {
  /** Permanent: what programs that read `--json` know it by. */
  readonly id: string;
  /** At most 15 characters. */
  readonly title: string;
  /** `hub`: only where there is one. `repository`: only where Diapason itself is worked on. */
  readonly where: 'anywhere' | 'hub' | 'repository';
  /**
   * Whether it is done in a process of its own: what loads native code may bring its process down, and what walks
   * through folders may take long.
   */
  readonly apart: boolean;
  /** Libraries that it loads. Where one is not installed the check is left out: “libraries” tells that, once. */
  readonly needs?: readonly string[];
  /** What to do when it cannot be done: it takes too long, or ends its process. */
  readonly ifLost: string;
  /** What it is then: a warning where builds can do without what it looks at. Default: a problem. */
  readonly lostIs?: 'warning' | 'problem';
  /** May throw: then that is the finding. */
  look(place: Place): readonly Finding[] | Promise<readonly Finding[]>;
}
