/** A hub around its brand and campaign: everything but package.json, which may be there already. */
import { editorFiles } from './hub/editor.ts';
import { type ReadmeOptions, readmeText } from './hub/readme.ts';
import { recipeFiles } from './hub/recipes.ts';
import type { NewFile } from './new-file.ts';

const gitignore = `node_modules/
dist/
.diapason/
.astro/
*.log
.DS_Store
`;

const astroConfig = `// Serves the hub's pages under Astro: npx astro dev. “diapason build” does not read this file.
import diapason from 'diapason/astro';

export default { integrations: [diapason()] };
`;

export function hubFiles(options: ReadmeOptions): readonly NewFile[] {
  return [
    { path: 'README.md', text: readmeText(options) },
    { path: '.gitignore', text: gitignore },
    { path: 'astro.config.mjs', text: astroConfig },
    ...editorFiles(),
    ...recipeFiles(),
  ];
}
