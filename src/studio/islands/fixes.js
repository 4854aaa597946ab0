/** Safe fixes with one click, and back again. What was written can be undone until the file changes otherwise. */

const KEY = 'diapason-undo';
/** Each holds a whole file. */
const MOST = 10;

const token = document.querySelector('meta[name="diapason-token"]')?.content;

function read() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
  } catch {
    return [];
  }
}

/** Undone newest first. */
let done = read();

function keep(list) {
  done = list.slice(-MOST);
  try {
    sessionStorage.setItem(KEY, JSON.stringify(done));
  } catch {
    // Then it can be undone as long as the page is open.
  }
  showUndo();
}

async function write(name, request) {
  try {
    const response = await fetch(`/write/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-diapason-token': token },
      body: JSON.stringify(request),
    });
    return await response.json();
  } catch (error) {
    return { ok: false, why: String(error) };
  }
}

function say(words) {
  const status = document.querySelector('[data-fix-status]');
  if (status) status.textContent = words;
}

async function fix(button) {
  button.disabled = true;
  const request = JSON.parse(button.dataset.fix);
  const { ok, why, undo } = await write('fix', request);
  button.disabled = false;
  if (!ok) return say(why);
  keep([...done, undo]);
  say(`${button.dataset.fixed} ${request.file}`);
}

async function undo(button) {
  const last = done.at(-1);
  if (!last) return;
  button.disabled = true;
  const { ok, why } = await write('content', last);
  button.disabled = false;
  // What cannot be undone now cannot be undone later either: the file is another.
  keep(done.slice(0, -1));
  say(ok ? `${button.dataset.undone} ${last.file}` : why);
}

function showUndo() {
  for (const bar of document.querySelectorAll('[data-undo]')) bar.hidden = done.length === 0;
}

function enhance() {
  if (!token) return;
  for (const one of document.querySelectorAll('.fix')) one.hidden = false;
  showUndo();
}

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-fix], [data-undo]');
  if (!button || !token) return;
  if (button.matches('[data-undo]')) undo(button);
  else fix(button);
});
addEventListener('diapason:after', enhance);
enhance();
