// The reader's choice of light or dark, kept in this browser and nowhere else. Loaded before the page is drawn, so that
// nothing flashes; without it the preference of the system holds (src/styles/tokens.css, src/components/ThemeChoice.astro).
(() => {
  const root = document.documentElement;

  const show = () => {
    let theme = null;
    try {
      theme = localStorage.getItem('theme');
    } catch {
      // A browser may keep nothing for this site.
    }
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    else delete root.dataset.theme;
    for (const choice of document.querySelectorAll('[name="theme"]'))
      choice.checked = choice.value === (root.dataset.theme ?? '');
  };

  show();
  document.addEventListener('DOMContentLoaded', show);
  // A page that comes back from the history, and the other windows of the site.
  addEventListener('pageshow', ({ persisted }) => persisted && show());
  addEventListener('storage', show);
  document.addEventListener('change', ({ target }) => {
    if (target.name !== 'theme') return;
    try {
      if (target.value) localStorage.setItem('theme', target.value);
      else localStorage.removeItem('theme');
      show();
    } catch {
      root.dataset.theme = target.value;
    }
  });
})();
