// The same key and values as src/lib/theme.ts.
try {
  const theme = localStorage.getItem('nexus.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be refused: the system's theme then holds.
}
