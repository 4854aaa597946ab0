/** The hub: its content, and the file of trusted code that it may have. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Check, Finding, Place } from './check.ts';
import { counted } from './say-numbers.ts';

const CONFIG = 'diapason.config.ts';

export const hub: Check = {
  id: 'hub',
  title: 'hub',
  where: 'anywhere',
  apart: false,
  ifLost: 'Look whether content/ and its folders may be read.',
  look: (place) => (place.isHub ? [content(place), config(place)] : [outside(place)]),
};

function outside({ root, folder }: Place): Finding {
  const where = root === folder ? 'this folder' : 'that folder';
  return {
    status: 'ok',
    found: `${where} holds no content/, so it is no hub; what concerns hubs alone is left out`,
    advice: 'Run it where content/ lies, or name that place with --root.',
  };
}

function content({ root }: Place): Finding {
  const [brands, campaigns] = ['brands', 'campaigns'].map((name) =>
    foldersIn(path.join(root, 'content', name)),
  );
  const found = `content/ holds ${counted(brands!, 'brand')} and ${counted(campaigns!, 'campaign')}`;
  if (brands! > 0 && campaigns! > 0) return { status: 'ok', found };
  return {
    status: 'warning',
    found: `${found}: there is nothing to build.`,
    advice:
      brands === 0
        ? 'Make a brand in content/brands/: docs/brand.md shows how, in ten steps.'
        : 'Make a campaign in content/campaigns/: the README shows how, in ten minutes.',
  };
}

function config({ root }: Place): Finding {
  const isThere = existsSync(path.join(root, CONFIG));
  return {
    status: 'ok',
    found: isThere ? `${CONFIG} is there; it was not run` : `no ${CONFIG}, and none is needed`,
  };
}

/** 0 where there is no such folder. Throws when it may not be read. */
function foldersIn(folder: string): number {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { withFileTypes: true }).filter(
    (one) => !one.isFile() && !one.name.startsWith('.'),
  ).length;
}
