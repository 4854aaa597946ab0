/** The environment for an npm of our own, started by a script that `npm run` may have started. */
import process from 'node:process';

/** Without what `npm run` says of our own folder and of its quietness to the programs it starts. */
export function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
}
