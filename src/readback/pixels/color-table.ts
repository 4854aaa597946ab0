/** Counts by colour: an open hash table over typed arrays, several times faster than a Map of numbers. */

const FIRST_COLORS = 1 << 12;
/** Colours of one picture that are told apart. A drawing has a few thousand; only noise has more than this. */
const MOST_COLORS = 1 << 17;
/** Of Fibonacci hashing: 2³² divided by the golden ratio. */
const SPREAD = 0x9e3779b1;

export class ColorTable {
  /** By slot. */
  colors = new Uint32Array(FIRST_COLORS);
  counts = new Uint32Array(FIRST_COLORS);
  /** Index of the token that the colour is, −1 for none: filled in by whoever makes the slot. */
  tokens = new Int16Array(FIRST_COLORS);
  size = 0;
  #slots = new Int32Array(FIRST_COLORS * 2).fill(-1);

  /** The slot of a colour, new ones after all others; −1 when there are too many colours. */
  slotOf(color: number): number {
    const at = this.#placeOf(color);
    const known = this.#slots[at]!;
    if (known !== -1 || this.size === MOST_COLORS) return known;
    if (this.size === this.colors.length) {
      this.#double();
      return this.slotOf(color);
    }
    const slot = this.size++;
    this.#slots[at] = slot;
    this.colors[slot] = color;
    return slot;
  }

  #placeOf(color: number): number {
    const mask = this.#slots.length - 1;
    let at = (Math.imul(color, SPREAD) >>> 8) & mask;
    for (;;) {
      const slot = this.#slots[at]!;
      if (slot === -1 || this.colors[slot] === color) return at;
      at = (at + 1) & mask;
    }
  }

  #double(): void {
    const length = this.colors.length * 2;
    const larger = <A extends Uint32Array | Int16Array>(from: A, to: A): A => {
      to.set(from);
      return to;
    };
    this.colors = larger(this.colors, new Uint32Array(length));
    this.counts = larger(this.counts, new Uint32Array(length));
    this.tokens = larger(this.tokens, new Int16Array(length));
    this.#slots = new Int32Array(length * 2).fill(-1);
    for (let slot = 0; slot < this.size; slot++) this.#slots[this.#placeOf(this.colors[slot]!)] = slot;
  }
}
