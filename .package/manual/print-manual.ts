/** A process of its own, so that a studio stays as it is while Astro works: prints the chapters as JSON. */
import { buildManual } from './build-manual.ts';

process.stdout.write(JSON.stringify(await buildManual()));
