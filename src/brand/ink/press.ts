/**
 * Little CMS (lcms-wasm, MIT) with one output profile. It is loaded with the first question, which takes 13 ms; a
 * profile takes 10 ms more (measured). TYPE_*_DBL is not supported there, hence 16 bits. Without optimisation a
 * transform is made in 3 ms rather than 30, and answers exactly as `transicc` does.
 */
import type { Lcms } from 'lcms-wasm';
import type { Lab } from './delta-e.ts';

/** Cyan, magenta, yellow, black, 0–100. */
export type Cmyk = readonly [number, number, number, number];

/** What a press can be asked. */
export interface Press {
  /** How inks look on its paper, relative to the paper's white. */
  labOf(inks: Cmyk): Lab;
  /** The same with its darkest black as dark as a screen's: black point compensation. */
  scaledLabOf(inks: Cmyk): Lab;
  /** The inks that come nearest to a screen colour: relative colorimetric, black point compensated. */
  separate(hex: string): Cmyk;
  /** How a screen colour looks in a proof of these inks, its blacks scaled to the press's as people judge them. */
  proof(hex: string): Lab;
}

type Library = typeof import('lcms-wasm');

let loading: Promise<readonly [Library, Lcms]> | undefined;

/** One for the process. After a trap its memory is not to be trusted, so the next question gets a new one. */
function load(): Promise<readonly [Library, Lcms]> {
  loading ??= import('lcms-wasm').then(async (library) => [library, await library.instantiate()] as const);
  return loading;
}

/**
 * Asks a press. Undefined when Little CMS refuses the profile, or when what it says of paper and black ink cannot
 * be true: the file is damaged. `profile` went through `profileFault` before.
 */
export async function askPress<T>(
  profile: Uint8Array,
  ask: (press: Press) => T,
): Promise<{ readonly answer: T } | undefined> {
  const [library, lcms] = await load();
  const session = new Session(library, lcms);
  try {
    const press = session.open(profile);
    const answer = press && isPlausible(press) ? { answer: ask(press) } : undefined;
    session.close();
    return answer;
  } catch (cause) {
    // A trap of the sandbox is the profile's doing; anything else is a mistake of ours.
    loading = undefined;
    if (cause instanceof Error && cause.name === 'RuntimeError') return undefined;
    throw cause;
  }
}

/** On newsprint, the weakest press there is, black lies 60 below the paper. */
const leastBlack = 30;

function isPlausible(press: Press): boolean {
  const paper = press.labOf([0, 0, 0, 0]);
  return paper.l > 90 && paper.l - press.labOf([0, 0, 0, 100]).l > leastBlack;
}

/** Handles of one profile, given back together. */
class Session {
  readonly #library: Library;
  readonly #lcms: Lcms;
  readonly #profiles: number[] = [];
  readonly #transforms: number[] = [];

  constructor(library: Library, lcms: Lcms) {
    this.#library = library;
    this.#lcms = lcms;
  }

  open(profile: Uint8Array): Press | undefined {
    const { TYPE_CMYK_16, TYPE_Lab_16, TYPE_RGB_16, cmsFLAGS_BLACKPOINTCOMPENSATION: scaled } = this.#library;
    const paper = this.#keep(this.#openProfile(profile));
    const lab = this.#keep(this.#lcms.cmsCreateLab4Profile(null));
    const screen = this.#keep(this.#lcms.cmsCreate_sRGBProfile());
    if (paper === 0 || lab === 0 || screen === 0) return undefined;
    const toLab = this.#transform(paper, TYPE_CMYK_16, lab, TYPE_Lab_16, 0);
    const toScaledLab = this.#transform(paper, TYPE_CMYK_16, lab, TYPE_Lab_16, scaled);
    const toInks = this.#transform(screen, TYPE_RGB_16, paper, TYPE_CMYK_16, scaled);
    if (toLab === 0 || toScaledLab === 0 || toInks === 0) return undefined;
    const run = (transform: number, values: readonly number[]) =>
      this.#lcms.cmsDoTransform(transform, Uint16Array.from(values), 1);
    const inksOf = (hex: string) => run(toInks, channels(hex));
    const samples = (inks: Cmyk) => inks.map((part) => Math.round(part * 655.35));
    return {
      labOf: (inks) => toLabValues(run(toLab, samples(inks))),
      scaledLabOf: (inks) => toLabValues(run(toScaledLab, samples(inks))),
      separate: (hex) => Array.from(inksOf(hex), (part) => Math.round(part / 655.35)) as unknown as Cmyk,
      proof: (hex) => toLabValues(run(toScaledLab, [...inksOf(hex)])),
    };
  }

  close() {
    for (const transform of this.#transforms) this.#lcms.cmsDeleteTransform(transform);
    for (const profile of this.#profiles) this.#lcms.cmsCloseProfile(profile);
  }

  /** By an address of our own: the library's way passes the bytes over a stack that large profiles overflow. */
  #openProfile(bytes: Uint8Array): number {
    const address = this.#lcms._malloc(bytes.length);
    this.#lcms.HEAPU8.set(bytes, address);
    const types = ['number', 'number'];
    const profile = this.#lcms.ccall('cmsOpenProfileFromMem', 'number', types, [address, bytes.length]);
    this.#lcms._free(address);
    return profile;
  }

  #keep(profile: number): number {
    if (profile !== 0) this.#profiles.push(profile);
    return profile;
  }

  #transform(from: number, fromFormat: number, to: number, toFormat: number, flags: number): number {
    const { INTENT_RELATIVE_COLORIMETRIC: intent, cmsFLAGS_NOOPTIMIZE: exact } = this.#library;
    const made = this.#lcms.cmsCreateTransform(from, fromFormat, to, toFormat, intent, flags | exact);
    if (made !== 0) this.#transforms.push(made);
    return made;
  }
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) * 257);
}

/** ICC.1:2022, 6.3.4.2: L in 65535ths of 100, a and b in 257ths from −128. */
function toLabValues([l = 0, a = 0, b = 0]: Uint16Array): Lab {
  return { l: l / 655.35, a: a / 257 - 128, b: b / 257 - 128 };
}
