/** `lcms-wasm` 1.0 ships no types. Little CMS 2.16; only what we call. Handles are addresses, and 0 is a failure. */
declare module 'lcms-wasm' {
  export interface Lcms {
    /** Replaced when the memory grows: read it anew each time. */
    readonly HEAPU8: Uint8Array;
    _malloc(bytes: number): number;
    _free(address: number): void;
    ccall(name: 'cmsOpenProfileFromMem', result: 'number', types: string[], values: number[]): number;
    cmsCreateLab4Profile(whitePoint: null): number;
    cmsCreate_sRGBProfile(): number;
    cmsCloseProfile(profile: number): void;
    cmsCreateTransform(
      from: number,
      fromFormat: number,
      to: number,
      toFormat: number,
      intent: number,
      flags: number,
    ): number;
    cmsDeleteTransform(transform: number): void;
    cmsDoTransform(transform: number, samples: Uint16Array, pixels: number): Uint16Array;
  }
  export function instantiate(): Promise<Lcms>;
  export const TYPE_CMYK_16: number;
  export const TYPE_Lab_16: number;
  export const TYPE_RGB_16: number;
  export const INTENT_RELATIVE_COLORIMETRIC: number;
  export const cmsFLAGS_BLACKPOINTCOMPENSATION: number;
  export const cmsFLAGS_NOOPTIMIZE: number;
}
