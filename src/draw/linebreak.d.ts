/** `linebreak` 1.1 ships no types. Unicode's line breaking (UAX 14). */
declare module 'linebreak' {
  export interface Break {
    /** UTF-16 offset after which a line may end. */
    readonly position: number;
    /** A hard break, such as after `\n`. */
    readonly required: boolean;
  }
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): Break | null;
  }
}
