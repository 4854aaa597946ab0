/**
 * How tests start Chromium: quiet, and without a network of its own. The shell is Chromium without its windows, which draws
 * the same pages for three fifths of the work; Lighthouse and the benches use the whole of it. It leaves letters where
 * screens leave them instead of pulling them to whole pixels.
 */
import process from 'node:process';
import type { LaunchOptions } from 'playwright-core';

export const launchOptions: LaunchOptions = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--font-render-hinting=none',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};
