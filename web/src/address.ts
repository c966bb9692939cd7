// The screen in the address ("#/plan"): links to screens, back and forward.

const screenIn = (hash: string): string | undefined => /^#\/([a-z-]+)$/.exec(hash)?.[1];

/** The screen the page was opened with, if its address names one. */
export function screenInAddress(): string | undefined {
  return screenIn(location.hash);
}

export function showAddress(screen: string): void {
  const hash = `#/${screen}`;
  if (location.hash === hash) return;
  // The first screen shown is where one came in, not a step one could go back from.
  if (location.hash === "") history.replaceState(null, "", hash);
  else history.pushState(null, "", hash);
}

/** Back, forward, or an address typed by hand. */
export function listenToAddress(goTo: (screen: string) => void): void {
  window.addEventListener("popstate", () => {
    const screen = screenInAddress();
    if (screen !== undefined) goTo(screen);
  });
}
