/** The one program outside npm that a command may start: what opens an address, for `dev --open`. */
import process from 'node:process';
import { openCommand } from '../open-browser.ts';
import type { Check } from './check.ts';
import { isOnPath } from './on-path.ts';

export const browser: Check = {
  id: 'browser',
  title: 'browser',
  where: 'anywhere',
  apart: false,
  ifLost: 'Open the address that “diapason dev” prints by hand.',
  lostIs: 'warning',
  look() {
    const [command] = openCommand(process.platform, '');
    // Windows has its own shell wherever it is.
    if (process.platform === 'win32' || isOnPath(command))
      return [{ status: 'ok', found: `“dev --open” uses “${command}”; nothing else outside npm is needed` }];
    return [
      {
        status: 'ok',
        found: `there is no “${command}”: “dev --open” prints the address alone`,
        advice: 'Where it is to open by itself, install xdg-utils.',
      },
    ];
  },
};
