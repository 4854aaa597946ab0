/** How a shared cache is reached. The command line brings one; a build only asks. */

export type Answer =
  /** Done. `bytes` of what was asked for. */
  | { readonly kind: 'ok'; readonly bytes: Uint8Array; readonly isSlow: boolean }
  | { readonly kind: 'absent'; readonly isSlow: boolean }
  /** More bytes than may be. */
  | { readonly kind: 'too large' }
  /** Not for us: no token, no right. */
  | { readonly kind: 'denied'; readonly why: string }
  | { readonly kind: 'failed'; readonly why: string };

/** Never rejects: what goes wrong is an answer. `path` is made of letters, digits, full stops and slashes. */
export interface Transport {
  get(path: string, maxBytes: number, signal: AbortSignal): Promise<Answer>;
  /** Whether something is there. */
  head(path: string, signal: AbortSignal): Promise<Answer>;
  put(path: string, bytes: Uint8Array, signal: AbortSignal): Promise<Answer>;
}
