/** The doctor's findings for programs: docs/doctor.md promises this shape. Every field is always there. */
import process from 'node:process';
import { ownVersion } from '../../version.ts';
import type { Place, Status } from './check.ts';
import type { Examined } from './examine.ts';
import { type DoctorSummary, summaryOf } from './summary.ts';

export interface DoctorReport {
  readonly version: 1;
  readonly diapason: string;
  readonly node: string;
  /** `linux-x64` */
  readonly platform: string;
  /** Whether there is a hub, and whether it is Diapason's own repository. */
  readonly hub: boolean;
  readonly repository: boolean;
  readonly findings: readonly {
    /** The id of the check; one check may have several findings. */
    readonly check: string;
    readonly status: Status;
    readonly found: string;
    readonly advice: string | null;
    /** What libraries and the system said. */
    readonly causes: readonly string[];
  }[];
  readonly summary: DoctorSummary;
}

export function doctorReport(examined: readonly Examined[], { isHub, isRepository }: Place): DoctorReport {
  return {
    version: 1,
    diapason: ownVersion(),
    node: process.versions.node,
    platform: `${process.platform}-${process.arch}`,
    hub: isHub,
    repository: isRepository,
    findings: examined.flatMap(({ check, findings }) =>
      findings.map(({ status, found, advice = null, causes = [] }) => ({
        ...{ check: check.id, status, found, advice, causes },
      })),
    ),
    summary: summaryOf(examined),
  };
}
