/** Light or dark: what the reader chose last, where the browser remembers it. */
export const THEME = `
const root = document.documentElement;
const THEME_KEY = 'podwright-theme';
const prefersDark = matchMedia('(prefers-color-scheme: dark)');
const themeButton = $('#theme');

function isDark() {
  return root.dataset.theme ? root.dataset.theme === 'dark' : prefersDark.matches;
}
function showTheme() {
  themeButton.setAttribute('aria-pressed', String(isDark()));
}
try {
  const chosen = localStorage.getItem(THEME_KEY);
  if (chosen === 'dark' || chosen === 'light') root.dataset.theme = chosen;
} catch { /* It is not allowed to remember anything. */ }
themeButton.addEventListener('click', () => {
  root.dataset.theme = isDark() ? 'light' : 'dark';
  showTheme();
  try { localStorage.setItem(THEME_KEY, root.dataset.theme); } catch { /* For this time only, then. */ }
});
prefersDark.addEventListener('change', showTheme);
showTheme();
`;
