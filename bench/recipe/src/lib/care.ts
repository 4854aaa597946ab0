/** How the recipe is written: as it usually is, or with care for time. `run.ts` says what differs. */
import process from 'node:process';

export const isCareful = process.env.RECIPE_CARE === 'careful';
