// Checks a scene (a drawing as data) inside a report tree.

import { joined, readChoice, readList, readNumber, readRecord, readText, TreeError } from "./json_reader.ts";
import type { JsonRecord } from "./json_reader.ts";
import { readJpeg } from "./picture.ts";
import type { Colour, Scene, SceneItem } from "./tree.ts";

/** Farther out nothing is visible, and PDF viewers lose precision. */
const FAR = 100_000;
const MAX_POINTS = 200_000;
/** The map of a journey has some thirty for a touchpoint that much is said of, and 10,000 of those. */
const MAX_ITEMS = 400_000;

const OUTLINE = ["stroke", "stroke_width", "dash"] as const;

function readColour(value: unknown, path: string): Colour {
  if (value === undefined) return "";
  const colour = readText(value, path, 9);
  if (colour !== "" && !/^#([0-9a-fA-F]{6}|[0-9a-fA-F]{8})$/.test(colour)) {
    throw new TreeError(path, "must be #RRGGBB, #RRGGBBAA or empty");
  }
  return colour;
}

function readCoordinate(item: JsonRecord, key: string, path: string): number {
  return readNumber(item[key], joined(path, key), -FAR, FAR);
}

function readLength(item: JsonRecord, key: string, path: string): number {
  return readNumber(item[key], joined(path, key), 0, FAR);
}

function readOutline(item: JsonRecord, path: string) {
  const dash = item["dash"];
  return {
    stroke: readColour(item["stroke"], joined(path, "stroke")),
    stroke_width: item["stroke_width"] === undefined ? 1 : readLength(item, "stroke_width", path),
    dash: dash === undefined
      ? []
      : readList(dash, joined(path, "dash"), 16, (entry, at) => readNumber(entry, at, 0.01, FAR)),
  };
}

function readPoints(value: unknown, path: string): number[] {
  const points = readList(value, path, MAX_POINTS, (entry, at) =>
    readNumber(entry, at, -FAR, FAR));
  if (points.length % 2 !== 0) {
    throw new TreeError(path, `has ${points.length} numbers; x and y must come in pairs`);
  }
  return points;
}

function readItem(value: unknown, path: string): SceneItem {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new TreeError(path, "expected an object with a kind");
  }
  const kind: unknown = Object.hasOwn(value, "kind") ? (value as { kind: unknown }).kind : undefined;
  switch (readChoice(kind, joined(path, "kind"),
    ["polyline", "polygon", "rect", "circle", "text", "image"] as const)) {
    case "polyline": {
      const item = readRecord(value, path, ["kind", "points"], OUTLINE);
      return {
        kind: "polyline",
        points: readPoints(item["points"], joined(path, "points")),
        ...readOutline(item, path),
      };
    }
    case "polygon": {
      const item = readRecord(value, path, ["kind", "points"], ["fill", ...OUTLINE]);
      return {
        kind: "polygon",
        points: readPoints(item["points"], joined(path, "points")),
        fill: readColour(item["fill"], joined(path, "fill")),
        ...readOutline(item, path),
      };
    }
    case "rect": {
      const item = readRecord(value, path, ["kind", "x", "y", "width", "height"],
        ["radius", "fill", ...OUTLINE]);
      return {
        kind: "rect",
        x: readCoordinate(item, "x", path),
        y: readCoordinate(item, "y", path),
        width: readLength(item, "width", path),
        height: readLength(item, "height", path),
        radius: item["radius"] === undefined ? 0 : readLength(item, "radius", path),
        fill: readColour(item["fill"], joined(path, "fill")),
        ...readOutline(item, path),
      };
    }
    case "circle": {
      const item = readRecord(value, path, ["kind", "x", "y", "r"], ["fill", ...OUTLINE]);
      return {
        kind: "circle",
        x: readCoordinate(item, "x", path),
        y: readCoordinate(item, "y", path),
        r: readLength(item, "r", path),
        fill: readColour(item["fill"], joined(path, "fill")),
        ...readOutline(item, path),
      };
    }
    case "text": {
      const item = readRecord(value, path,
        ["kind", "x", "y", "text", "size", "weight", "anchor", "fill"]);
      return {
        kind: "text",
        x: readCoordinate(item, "x", path),
        y: readCoordinate(item, "y", path),
        text: readText(item["text"], joined(path, "text"), 1_000),
        size: readNumber(item["size"], joined(path, "size"), 0.5, 400),
        weight: readChoice(item["weight"], joined(path, "weight"), ["regular", "semibold"] as const),
        anchor: readChoice(item["anchor"], joined(path, "anchor"), ["start", "middle", "end"] as const),
        fill: readColour(item["fill"], joined(path, "fill")),
      };
    }
    case "image": {
      const item = readRecord(value, path, ["kind", "x", "y", "width", "height", "jpeg"]);
      return {
        kind: "image",
        x: readCoordinate(item, "x", path),
        y: readCoordinate(item, "y", path),
        width: readLength(item, "width", path),
        height: readLength(item, "height", path),
        jpeg: readJpeg(item["jpeg"], joined(path, "jpeg")),
      };
    }
  }
}

/** Checks one scene; throws TreeError. */
export function readScene(value: unknown, path: string): Scene {
  const scene = readRecord(value, path, ["width", "height", "items"]);
  return {
    width: readNumber(scene["width"], joined(path, "width"), 1, 20_000),
    height: readNumber(scene["height"], joined(path, "height"), 1, 20_000),
    items: readList(scene["items"], joined(path, "items"), MAX_ITEMS, readItem),
  };
}
