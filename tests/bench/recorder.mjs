// Runs in the page before anything of its own: notes frames, draws and the moment it is usable.
// Passed to addInitScript, so it refers to nothing outside itself.

export function record(app) {
  const drawn = new WeakSet();

  const request = window.requestAnimationFrame.bind(window);
  const bench = { frames: 0, screenMs: undefined, readyMs: undefined };
  window.bench = bench;
  let last = -1;
  window.requestAnimationFrame = (callback) => request((at) => {
    // Several callbacks may belong to one frame.
    if (at !== last) bench.frames += 1;
    last = at;
    callback(at);
  });

  function noteDraws(prototype, names) {
    for (const name of names) {
      const original = prototype[name];
      prototype[name] = function (...values) {
        drawn.add(this.canvas);
        return original.apply(this, values);
      };
    }
  }
  noteDraws(WebGL2RenderingContext.prototype, ["drawElements", "drawArrays"]);
  noteDraws(CanvasRenderingContext2D.prototype, ["fillRect", "drawImage"]);

  const isVisible = (element) => {
    const box = element?.getBoundingClientRect();
    return box !== undefined && box.width > 0 && box.height > 0;
  };
  const isReady = {
    tappa: () => window.tappa !== undefined && !document.getElementById("loading") &&
      drawn.has(document.getElementById("stage")) &&
      [...document.querySelectorAll("#mirror button, #mirror [role=button]")].some((button) =>
        (button.getAttribute("aria-label") ?? button.textContent).trim() === "Explore the sample"),
    excalidraw: () => isVisible(document.querySelector(".App-toolbar")) &&
      [...document.querySelectorAll("canvas.excalidraw__canvas.static")].some((canvas) =>
        isVisible(canvas) && drawn.has(canvas)),
  }[app];

  // The page's own elements before the program draws the same; a press on one is kept from then on.
  const hasChoices = {
    tappa: () => ["New quick scan", "New full assessment", "Look around in a finished one first"]
      .every((name) => isVisible(document.querySelector(`.visit button[aria-label="${name}"]`))),
    excalidraw: isReady,
  }[app];

  /** Calls `then` once the first frame in which `isThere` has been handed on to be shown. */
  const whenShown = (isThere, then) => {
    const look = () => {
      if (!isThere()) {
        request(look);
        return;
      }
      request(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = then;
        port2.postMessage(0);
      });
    };
    request(look);
  };
  // Where the program was quicker, its screen is the first.
  whenShown(() => hasChoices() || isReady(), () => {
    bench.screenMs = performance.now();
    console.debug("bench: screen");
  });
  whenShown(isReady, () => {
    bench.readyMs = performance.now();
    console.debug("bench: ready");
  });
}
