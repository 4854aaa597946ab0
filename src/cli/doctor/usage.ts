/** What `diapason doctor --help` says below its options, with commander; and the whole of it without. */

export const doctorSummary = 'look at the machine, the libraries and the hub, and say what to do';

export const doctorOptions = {
  root: 'the hub: a folder that holds content/',
  json: 'the findings as JSON, for programs',
  network: 'also ask the shared cache whether it answers',
} as const;

export const doctorExamples = `
Examples:
  $ diapason doctor                        here
  $ diapason doctor --root ../their-hub    another hub; nothing is written into it
  $ diapason doctor --network              the shared cache is asked too
  $ diapason doctor --json > doctor.json   for a program, or a report of a fault

Exit status: 0 all is well, or warnings only; 1 there is a problem; 2 wrong use.`;

export const doctorUsage = `Usage: diapason doctor [options]

${doctorSummary}

Options:
  --root <dir>       ${doctorOptions.root} (default: ".")
  --json             ${doctorOptions.json}
  --network          ${doctorOptions.network}
  --debug            show where a failure arose
  --log-file <file>  add what happens to a file
  -h, --help         print this help
${doctorExamples}
`;
