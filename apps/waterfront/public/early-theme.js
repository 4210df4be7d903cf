/* global document, localStorage */
// Before the first paint, so that a chosen theme never flashes in the other one. See src/app/shell/theme.ts.
try {
  const theme = localStorage.getItem('waterfront-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is blocked: the system's theme it is.
}
