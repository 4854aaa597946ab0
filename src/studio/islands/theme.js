/** Light, dark or as the system says: kept in this browser alone, and set before the first paint. */
(() => {
  const KEY = 'diapason-theme';
  const read = () => {
    try {
      return localStorage.getItem(KEY) ?? '';
    } catch {
      return '';
    }
  };
  const set = (theme) => {
    if (theme === '') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  };
  set(read());
  addEventListener('DOMContentLoaded', () => {
    const choice = document.querySelector('[data-theme-choice]');
    if (!choice) return;
    choice.closest('[hidden]').hidden = false;
    choice.value = read();
    choice.addEventListener('change', () => {
      set(choice.value);
      try {
        localStorage.setItem(KEY, choice.value);
      } catch {
        // A browser that keeps nothing has the choice for this page.
      }
    });
  });
  addEventListener('storage', ({ key, newValue }) => key === KEY && set(newValue ?? ''));
})();
