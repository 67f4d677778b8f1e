export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** As in public/theme.js, which applies it before the first paint. */
const key = 'nexus.theme';

/** What this person chose on this device; the system's otherwise. */
export function readTheme(): Theme {
  try {
    const kept = localStorage.getItem(key);
    return themes.find((theme) => theme === kept) ?? 'system';
  } catch {
    return 'system';
  }
}

export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // Storage refused: the choice holds until the page is left.
  }
}

export function isDark(): boolean {
  const theme = readTheme();
  return theme === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
}
