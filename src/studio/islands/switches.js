/** Forms and links that only choose something of the page: they draw it anew where the reader is. */
import { goTo } from './refresh.js';

/** The address that the form would lead to; what stands at its default is left out. */
function addressOf(form) {
  const address = new URL(form.action);
  for (const [name, value] of new FormData(form)) if (value !== '') address.searchParams.set(name, value);
  return address.href;
}

function enhance() {
  for (const one of document.querySelectorAll('[data-switches] [data-apply]')) one.hidden = true;
}

document.addEventListener('change', ({ target }) => {
  if (target.name && target.closest('[data-switches]')) goTo(addressOf(target.form));
});
document.addEventListener('submit', (event) => {
  if (!event.target.matches('[data-switches]')) return;
  event.preventDefault();
  goTo(addressOf(event.target));
});
document.addEventListener('click', (event) => {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
  const link = event.target.closest('a[data-switch]');
  if (!link) return;
  event.preventDefault();
  goTo(link.href);
});
addEventListener('diapason:after', enhance);
enhance();
