// Plain JavaScript, so that compiled code is kept for threads too before any TypeScript is read.
import nodeModule from 'node:module';

nodeModule.enableCompileCache();
const { readAfresh } = await import('./reading-worker.ts');

export default readAfresh;
