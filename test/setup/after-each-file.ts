/** Runs for each test file, also where files share their modules: a hook in such a module would run for the first alone. */
import { afterAll } from 'vitest';
import { removeTemporaryFolders } from './temporary-folder.ts';

afterAll(removeTemporaryFolders);
