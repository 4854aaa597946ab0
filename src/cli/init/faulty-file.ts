import type { Diagnostic } from '../../diagnostic.ts';

/** A logo or token file that its author has to correct: the findings say where. Ends with 1, like any such file. */
export class FaultyFile extends Error {
  readonly findings: readonly Diagnostic[];

  constructor(file: string, findings: readonly Diagnostic[]) {
    super(`“${file}” cannot be used.`);
    this.name = 'FaultyFile';
    this.findings = findings;
  }
}
