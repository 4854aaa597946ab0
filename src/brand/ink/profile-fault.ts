/** Whether a file can be a press's output profile, by its header and its list of tags: nothing is computed yet. */

/** What is wrong with a file that should be a profile, and what to do. */
export interface ProfileFault {
  readonly detail: string;
  readonly hint: string;
}

/** ICC.1:2022, 7.2: 128 bytes of header, then the number of tags. */
const headerBytes = 128;
/** A profile for a press has some twenty; lcms stops at 100. */
const mostTags = 100;
const classes: Readonly<Record<string, string>> = {
  scnr: 'an input profile (of a camera or scanner)',
  mntr: 'a display profile',
  link: 'a device link',
  spac: 'a colour space profile',
  abst: 'an abstract profile',
  nmcl: 'a list of named colours',
};

/** Undefined for the profile of a CMYK press that can be used in both directions. */
export function profileFault(bytes: Uint8Array): ProfileFault | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (bytes.length < headerBytes + 4 || name(36) !== 'acsp') {
    return { detail: 'it is no ICC profile', hint: 'Ask your printer for the .icc file of the press.' };
  }
  if (name(16) !== 'CMYK') {
    const detail = `its colours are ${printable(name(16))}, not CMYK`;
    return { detail, hint: 'A press needs a CMYK profile, such as PSOcoated_v3.icc.' };
  }
  if (name(12) !== 'prtr') {
    const detail = `it is ${classes[name(12)] ?? 'of an unknown class'}, not an output profile`;
    return { detail, hint: 'Ask your printer for the output profile of the press.' };
  }
  return damage(view, name);
}

/** A file that was cut, or whose tags lead out of it or lack a direction. */
function damage(view: DataView, name: (at: number) => string): ProfileFault | undefined {
  const hint = 'Copy the file again from its source.';
  if (view.getUint32(0) !== view.byteLength) {
    const detail = `it is damaged: it should have ${view.getUint32(0)} bytes and has ${view.byteLength}`;
    return { detail, hint };
  }
  const count = view.getUint32(headerBytes);
  const end = headerBytes + 4 + count * 12;
  if (count > mostTags || end > view.byteLength) return { detail: 'its list of tags is damaged', hint };
  const tags = new Set<string>();
  for (let at = headerBytes + 4; at < end; at += 12) {
    if (view.getUint32(at + 4) + view.getUint32(at + 8) > view.byteLength)
      return { detail: `its tag “${printable(name(at))}” lies outside the file`, hint };
    tags.add(name(at));
  }
  const [paper, press] = [tags.has('A2B1') || tags.has('A2B0'), tags.has('B2A1') || tags.has('B2A0')];
  if (paper && press) return undefined;
  const detail = `it lacks the table ${press ? 'from inks to colours (A2B)' : 'from colours to inks (B2A)'}`;
  return { detail, hint: 'Ask your printer for the full output profile of the press.' };
}

/** Four bytes of a stranger's file, as they may stand in a message. */
function printable(four: string): string {
  return four.replace(/[^\x20-\x7e]/g, '?').trim();
}
