// Values become buttons that copy themselves; without this they are text to select.
const status = document.querySelector('[role="status"]');
const { copy, copied } = document.documentElement.dataset;
for (const value of document.querySelectorAll('code.copy')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.append(...value.childNodes);
  const label = document.createElement('span');
  label.className = 'unseen';
  label.textContent = ` ${copy}`;
  button.append(label);
  value.replaceWith(button);
}
document.addEventListener('click', async (event) => {
  const button = event.target instanceof Element ? event.target.closest('button.copy') : null;
  const text = button?.firstChild?.textContent;
  if (!text) return;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // A page opened as a file, or a clipboard that is refused: the value is selected, for the keyboard to copy.
    getSelection()?.selectAllChildren(button);
    return;
  }
  button.dataset.done = copied;
  if (status) status.textContent = `${copied} ${text}`;
  setTimeout(() => delete button.dataset.done, 1500);
});
