/** The part of MJML 5 that we call; the package ships no types. */
declare module 'mjml' {
  export interface MjmlOptions {
    readonly validationLevel?: 'strict' | 'soft' | 'skip';
    /** Web fonts fetched by the reader's client, by family. */
    readonly fonts?: Readonly<Record<string, string>>;
    readonly keepComments?: boolean;
  }
  export interface MjmlResult {
    readonly html: string;
  }
  export default function mjml2html(source: string, options?: MjmlOptions): Promise<MjmlResult>;
}
