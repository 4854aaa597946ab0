/** Copies an email to the clipboard: as HTML for an editor that shows it, and as its source for one that wants that. */

function enhance() {
  for (const button of document.querySelectorAll('[data-copy-html]')) button.hidden = false;
}

/** How long the button says what became of it. */
const SAID_MS = 3_000;

document.addEventListener('click', async ({ target }) => {
  const button = target.closest?.('[data-copy-html]');
  if (!button) return;
  const label = button.dataset.label ?? button.textContent;
  button.dataset.label = label;
  let isCopied = false;
  try {
    const response = await fetch(button.dataset.copyHtml);
    isCopied = response.ok && put(await response.text());
  } catch {
    // The studio has ended: nothing was copied, and the button says so.
  }
  say(button, isCopied ? button.dataset.copied : button.dataset.refused);
  setTimeout(() => {
    button.textContent = label;
  }, SAID_MS);
});

/**
 * Through the event of a copy: `navigator.clipboard.write` cleans HTML by the policy of this page, which allows no
 * inline styles, and an email is nothing without them (measured: Chromium takes out every one).
 */
function put(text) {
  let isPut = false;
  const fill = (event) => {
    event.preventDefault();
    event.clipboardData.setData('text/html', text);
    event.clipboardData.setData('text/plain', text);
    isPut = true;
  };
  document.addEventListener('copy', fill, { once: true });
  const isAllowed = document.execCommand('copy');
  document.removeEventListener('copy', fill);
  return isAllowed && isPut;
}

/** On the button, and to those who hear the page. */
function say(button, words) {
  button.textContent = words;
  const line = document.querySelector('[data-said]') ?? document.body.appendChild(spoken());
  line.textContent = words;
}

function spoken() {
  const line = document.createElement('p');
  line.className = 'unseen';
  line.setAttribute('role', 'status');
  line.dataset.said = '';
  return line;
}

addEventListener('diapason:after', enhance);
enhance();
