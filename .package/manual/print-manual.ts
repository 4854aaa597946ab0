/** A process of its own, since Astro works from the directory of its process: prints the chapters as JSON. */
import { buildManual } from './build-manual.ts';

process.stdout.write(JSON.stringify(await buildManual()));
