/** One name in the forms that files, code and pages need. */

/** `StoreFinder` is `store-finder`; a family’s slash stays. */
export function kebabName(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();
}

/** `house/cart-not-basket` is `cartNotBasket`; with `Rule` behind it where the language keeps the word. */
export function identifierOf(name: string, suffix: string): string {
  const words = kebabName(name.split('/').at(-1)!).split('-').filter(Boolean);
  const joined = words.map((word, index) => (index === 0 ? word : capital(word))).join('');
  const isUsable = /^[a-z]/.test(joined) && !KEPT.has(joined);
  return isUsable ? joined : `own${capital(joined)}${capital(suffix)}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** ECMA-262, reserved words and those that strict code keeps; then names that a config has already. */
const KEPT = new Set(
  `arguments async await break case catch class const continue debugger default delete do else enum eval export extends
  false finally for function if implements import in instanceof interface let new null of package private protected public
  return static super switch this throw true try type typeof undefined var void while with yield
  api blocks rules channels templates arrangements plugins pages z`.split(/\s+/),
);
