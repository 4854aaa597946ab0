/** Recipes: checks in CI, and before each commit. Both are ordinary files, meant to be read and changed. */
import type { NewFile } from '../new-file.ts';

const workflow = `# Checks every change, and keeps what was built of it. GitHub Actions.
name: diapason

on:
  push: { branches: [main] }
  pull_request:

permissions:
  contents: read

jobs:
  build:
    runs-on: ubuntu-latest
    timeout-minutes: 20
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with: { node-version: 24, cache: npm }
      - run: npm ci
      # What has not changed is found and not made again.
      - uses: actions/cache@v4
        with:
          path: .diapason/cache
          key: diapason-\${{ hashFiles('package-lock.json') }}-\${{ hashFiles('content/**') }}
          restore-keys: diapason-\${{ hashFiles('package-lock.json') }}-
      # Findings stand at their lines in the pull request.
      - run: npx diapason check --reporter github
      - run: npx diapason build
      - uses: actions/upload-artifact@v4
        with: { name: dist, path: dist }
`;

const hook = `#!/bin/sh
# Before each commit: the rules that read the sources, in seconds. Switch it on once, in every clone:
#   git config core.hooksPath .githooks
exec npx --no-install diapason check --source-only --quiet
`;

export function recipeFiles(): readonly NewFile[] {
  return [
    { path: '.github/workflows/diapason.yml', text: workflow },
    { path: '.githooks/pre-commit', text: hook, executable: true },
  ];
}
