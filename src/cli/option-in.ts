/** The value of an option in arguments that nobody has read yet; the last one counts. Undefined without one. */
export function optionIn(argv: readonly string[], option: string): string | undefined {
  const end = argv.indexOf('--');
  const own = end < 0 ? argv : argv.slice(0, end);
  let value: string | undefined;
  for (const [i, text] of own.entries()) {
    if (text === option) value = own[i + 1] ?? value;
    else if (text.startsWith(`${option}=`)) value = text.slice(option.length + 1);
  }
  return value;
}
