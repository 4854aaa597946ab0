/** The reporters, in the order in which `--help` names them. */
import { githubReporter } from './github.ts';
import { gitlabReporter } from './gitlab.ts';
import { jsonReporter } from './json.ts';
import { junitReporter } from './junit.ts';
import { prettyReporter } from './pretty.ts';
import type { Reporter, ReporterName } from './reporter.ts';
import { sarifReporter } from './sarif.ts';

export const reporters: Readonly<Record<ReporterName, Reporter>> = {
  pretty: prettyReporter,
  json: jsonReporter,
  sarif: sarifReporter,
  github: githubReporter,
  gitlab: gitlabReporter,
  junit: junitReporter,
};
