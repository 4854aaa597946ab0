/** The door to a brand's fact files: one module each. */
export type { Claim } from './claims.ts';
export type { LegalText, LegalWording } from './legal.ts';
export type { Market } from './markets.ts';
export type { Store } from './stores.ts';
