// Plain JavaScript, so that compiled code is kept for threads too before any TypeScript is read.
import nodeModule from 'node:module';

nodeModule.enableCompileCache();
const { makeCampaign } = await import('./campaign-worker.ts');
export default makeCampaign;
