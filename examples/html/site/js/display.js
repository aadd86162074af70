// Runs before the first paint, so that nobody sees a flash of the other colours.
(() => {
  const page = document.documentElement;
  const query = new URLSearchParams(location.search);

  // For looking at the site as other readers see it: ?dir=rtl, ?lang=de
  const direction = query.get('dir');
  if (direction === 'rtl' || direction === 'ltr') page.dir = direction;
  if (query.has('lang')) page.lang = query.get('lang');

  const chosen = localStorage.getItem('colours');
  if (chosen === 'light' || chosen === 'dark') page.dataset.colours = chosen;

  // The address of the widgets does not answer: say so now rather than after the usual wait.
  addEventListener(
    'error',
    (event) => {
      if (event.target instanceof HTMLScriptElement) page.dataset.widgets = 'away';
    },
    true,
  );

  addEventListener('DOMContentLoaded', () => {
    const button = document.querySelector('[data-theme-switch]');
    if (!button) return;
    const system = matchMedia('(prefers-color-scheme: dark)');
    const isDark = () => (page.dataset.colours ? page.dataset.colours === 'dark' : system.matches);
    const show = () => button.setAttribute('aria-pressed', String(isDark()));
    button.addEventListener('click', () => {
      page.dataset.colours = isDark() ? 'light' : 'dark';
      localStorage.setItem('colours', page.dataset.colours);
      show();
    });
    system.addEventListener('change', show);
    show();
    button.hidden = false;
  });
})();
