/** Runs before anything is drawn: the theme and the direction that were chosen last time, without a flash of others. */
const kept = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};
const root = document.documentElement;
const theme = kept('portal.theme');
if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
const language = kept('portal.language');
if (language) {
  root.lang = language;
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
}
