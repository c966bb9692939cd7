// Excalidraw alone. With #cards in the address it opens a drawing about as dense as a screen of
// ours, to scroll over.
import "@excalidraw/excalidraw/index.css";
import "./main.css";

import { convertToExcalidrawElements, Excalidraw } from "@excalidraw/excalidraw";
import { createElement } from "react";
import { createRoot } from "react-dom/client";

// Its fonts from the same server, as its documentation tells, and not from elsewhere.
window.EXCALIDRAW_ASSET_PATH = new URL("./", document.baseURI).href;

function cards() {
  const found = [];
  for (let row = 0; row < 30; row += 1) {
    for (let column = 0; column < 4; column += 1) {
      found.push({
        type: "rectangle", x: 260 * column, y: 120 * row, width: 240, height: 100,
        label: { text: `Card ${row}.${column}`, fontSize: 16 },
      });
    }
  }
  return convertToExcalidrawElements(found);
}

const initialData = location.hash === "#cards"
  ? { elements: cards(), scrollToContent: false } : undefined;
createRoot(document.getElementById("root")).render(createElement(Excalidraw, { initialData }));
