// Runs before the first paint, so that a chosen theme does not flash in the other one. The app writes the same key.
try {
  const theme = localStorage.getItem("mediaplan.theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage is closed to this page: the theme follows the system.
}
