/** What is given to the project's developers and not committed: real token sets and official schemas, beside the repository. */
import path from 'node:path';

export const sharedTokens = path.resolve(import.meta.dirname, '../../shared/tokens');
