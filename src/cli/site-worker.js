// Plain JavaScript, so that compiled code is kept for threads too before any TypeScript is read.
import nodeModule from 'node:module';

nodeModule.enableCompileCache();
const { runAstro, subsetFont } = await import('./site-worker.ts');

export { runAstro, subsetFont };
