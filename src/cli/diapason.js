#!/usr/bin/env -S MALLOC_ARENA_MAX=2 MALLOC_TRIM_THRESHOLD_=131072 node
// On Linux the two settings give back memory that encoders of pictures no longer use: a third less at its peak.
// Plain JavaScript, so that an old Node reaches the sentence below instead of a syntax error.
import { spawnSync } from 'node:child_process';
import nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';
import v8 from 'node:v8';

const OLDEST = [22, 12];

/** Commands that help to a newer Node: in the published package, which is compiled, they run on an old one. */
const FOR_OLD_NODE = {
  init: () => import('./init/run.ts').then((command) => command.runInit),
  doctor: () => import('./doctor/run.ts').then((command) => command.runDoctor),
};

const isSource = import.meta.url.endsWith('/src/cli/diapason.js');
const [major, minor] = process.versions.node.split('.').map(Number);
const isOld = major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
const [, , name = '', ...rest] = process.argv;

const cannotStart = (error) => {
  process.stderr.write(`Diapason cannot start: ${error.message}\n`);
  process.exitCode = 3;
};

if (isOld && !isSource && Object.hasOwn(FOR_OLD_NODE, name)) {
  FOR_OLD_NODE[name]()
    .then((run) => run(rest))
    .then((status) => {
      process.exitCode = status;
    })
    .catch(cannotStart);
} else if (isOld) {
  process.stderr.write(
    `Diapason needs Node ${OLDEST.join('.')} or newer and this is ${process.versions.node}: run it with “npx diapason” in a folder where “npm install” has installed its own.\n`,
  );
  process.exitCode = 2;
} else if (!isSource || process.features.typescript) {
  // Keeps compiled code between runs: --help in half the time.
  nodeModule.enableCompileCache();
  // V8's last compiler takes longer than it saves in a build: of two campaigns and of twenty-four 6 % of the processor's time,
  // of a hundred as much as it saves. The preview runs for hours, and keeps it.
  if (name !== 'dev') v8.setFlagsFromString('--no-turbofan');
  import('./main.ts').then((main) => main.run(process.argv.slice(2)), cannotStart);
} else {
  // Node 22.12 to 22.17 run TypeScript only when asked to.
  const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
  const child = spawnSync(
    process.execPath,
    flags.concat(fileURLToPath(import.meta.url), process.argv.slice(2)),
    { stdio: 'inherit' },
  );
  process.exitCode = child.status === null ? 3 : child.status;
}
