// Cytoscape.js with the graph it is given, its edges drawn in the way its documentation calls the
// quickest: as haystacks.

import cytoscape from "cytoscape";

window.show = ({ nodes, links }, { width, height }) => {
  const container = document.body.appendChild(document.createElement("div"));
  Object.assign(container.style, { width: `${width}px`, height: `${height}px` });
  window.graph = cytoscape({
    container,
    elements: [
      ...nodes.map(({ id, name, x, y }) => ({ data: { id, name }, position: { x, y } })),
      ...links.map(({ from, to }) => ({ data: { id: `${from} ${to}`, source: from, target: to } })),
    ],
    style: [
      { selector: "node", style: { shape: "round-rectangle", width: 104, height: 58, label: "data(name)", "text-valign": "center" } },
      { selector: "edge", style: { "curve-style": "haystack" } },
    ],
    layout: { name: "preset" },
  });
};
