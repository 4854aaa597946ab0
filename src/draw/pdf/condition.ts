/** Printing conditions: which PDF/X level a file claims, and for which press its ink values are meant. */
import { shippedCondition, shippedProfile, shippedProfilePath } from '../../brand/ink/shipped-profile.ts';

export interface PrintCondition {
  readonly standard: 'PDF/X-4' | 'PDF/X-1a:2003';
  /** Name in the characterisation registry of the ICC. */
  readonly identifier: string;
  /** In words, for people at the press. */
  readonly info: string;
  /** Output profile to embed. PDF/X-4 needs one; PDF/X-1a is content with the registry's name. */
  readonly profile?: OutputProfile;
  /** Turns photographs into inks. */
  readonly conversion?: OutputProfile;
}

export interface OutputProfile {
  readonly bytes: Uint8Array;
  /** The same file on disk, for libvips, which takes no bytes. */
  readonly path: string;
}

export const registryName = 'http://www.color.org';

/** Names that printers use, by what a brand writes in `print.condition`. */
const registered: Readonly<Record<string, string>> = {
  FOGRA39: 'Offset on coated paper, ISO 12647-2:2004/Amd 1 (ISO Coated v2)',
  FOGRA51: 'Offset on premium coated paper, ISO 12647-2:2013 (PSO Coated v3)',
  FOGRA52: 'Offset on uncoated paper, ISO 12647-2:2013 (PSO Uncoated v3)',
  'CGATS TR 001': 'SWOP publication printing in the USA',
  'CGATS TR 003': 'SWOP 2006 on coated paper, grade 3',
  'CGATS TR 006': 'GRACoL 2006 on coated paper, grade 1',
};

/**
 * Without a profile a European file falls back on the free FOGRA39 profile that comes with Diapason
 * (ISOcoated_v2_300_bas.icc by basICColor, zlib licence, 300 % total ink); for any other condition without a
 * profile only PDF/X-1a can be claimed.
 */
export function europeanCondition(identifier: string, profile?: OutputProfile): PrintCondition {
  const info = registered[identifier] ?? identifier;
  if (profile) return { standard: 'PDF/X-4', identifier, info, profile, conversion: profile };
  if (identifier === shippedCondition) {
    const free = fogra39();
    return { standard: 'PDF/X-4', identifier, info, profile: free, conversion: free };
  }
  return { standard: 'PDF/X-1a:2003', identifier, info };
}

/**
 * What US direct mail asks for: PDF/X-1a:2003 for GRACoL 2006, named in the registry, nothing embedded. Photographs
 * are separated for FOGRA39, as the tokens' inks are: both describe sheet-fed offset on coated paper within 300 %,
 * and no GRACoL profile may be passed on.
 */
export function americanCondition(profile?: OutputProfile): PrintCondition {
  const identifier = 'CGATS TR 006';
  return {
    standard: 'PDF/X-1a:2003',
    identifier,
    info: registered[identifier]!,
    conversion: profile ?? fogra39(),
  };
}

function fogra39(): OutputProfile {
  return { bytes: shippedProfile(), path: shippedProfilePath };
}
