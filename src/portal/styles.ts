/**
 * Declarations of single elements as classes: a page whose policy allows one stylesheet by its hash can hold no
 * `style` attributes. Equal declarations share a class.
 */
export class Styles {
  readonly #names = new Map<string, string>();

  /** The class for these declarations. Values must be made from numbers and checked colours. */
  of(declarations: string): string {
    const name = this.#names.get(declarations) ?? `x${this.#names.size}`;
    this.#names.set(declarations, name);
    return name;
  }

  text(): string {
    return [...this.#names].map(([declarations, name]) => `.${name}{${declarations}}`).join('\n');
  }
}
