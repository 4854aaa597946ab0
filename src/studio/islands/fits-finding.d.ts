export interface FindingFacts {
  readonly severity: string;
  readonly family: string;
  readonly channels: readonly string[];
  readonly file: string;
}

/** Empty or absent: all. `shown`: a channel. */
export interface WantedFindings {
  readonly severity?: string;
  readonly family?: string;
  readonly shown?: string;
  readonly file?: string;
}

export function fitsFinding(finding: FindingFacts, wanted: WantedFindings): boolean;
