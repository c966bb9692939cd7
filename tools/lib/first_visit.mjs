// The screen of a first visit as HTML (web/first_visit.html), in one language. Everything it says comes
// from where the program has it: the catalogues of texts, the questionnaires' sizes, the icons.

import { readFileSync } from "node:fs";
import { join } from "node:path";

const OWN_NAMES = { en: "English", it: "Italiano" }; // as language_name in src/base/language.cpp

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** "{0} of {1}" with what belongs there. */
const filled = (text, values) => text.replace(/\{(\d)\}/g, (_, place) => values[Number(place)]);

/** The emotions of the example as src/ui/screens/home_example.cpp draws them: as wide as there is room. */
function curve(emotions, lowest) {
  const short = (number) => String(Math.round(100 * number) / 100);
  const points = emotions.map((emotion, i) => ({
    x: `${short((i + 0.5) * 100 / emotions.length)}%`,
    y: short(48 - emotion / 1.4 * 38),
    tone: Math.round(emotion) + 2,
  }));
  const least = points[emotions.indexOf(Math.min(...emotions))];
  const lines = points.slice(1).map(({ x, y }, i) =>
    `<line x1="${points[i].x}" y1="${points[i].y}" x2="${x}" y2="${y}"/>`);
  const dots = points.map(({ x, y, tone }) => `<circle class="e${tone}" r="5" cx="${x}" cy="${y}"/>`);
  return `<svg class="curve" aria-hidden="true"><line class="grid" y1="48" x2="100%" y2="48"/>${lines.join("")}${dots.join("")}`
    + `<text x="${least.x}" y="${least.y}" dx="12" dy="5">${escaped(lowest)}</text></svg>`;
}

/** `root`: the repository's folder. */
export function firstVisitHtml(root, language) {
  const read = (path) => readFileSync(join(root, path), "utf8");
  const json = (path) => JSON.parse(read(path));
  const texts = Object.assign({}, ...["names", "interface"].map(
    (catalogue) => json(`assets/texts/${catalogue}/${language}.json`)));
  const text = (key) => {
    if (texts[key] === undefined) throw new Error(`web/first_visit.html: there is no text ${key}`);
    return texts[key];
  };
  const count = (key, number, ...more) =>
    filled(text(key)[number === 1 ? "one" : "other"], [number, ...more]);
  const makers = {
    "code": () => language.toUpperCase(),
    "own": () => OWN_NAMES[language],
    // With what the program says of it: size_of in src/ui/screens/home_first.cpp.
    "size": (name) => {
      const { questions, minutes } = json(`questionnaires/${name}.json`);
      const time = minutes % 60 === 0
        ? count("home.hours", minutes / 60) : count("home.minutes", minutes);
      return escaped(`${count("home.questions", questions.length)}, ${time}`);
    },
    "count": (key, ...numbers) => escaped(count(key, ...numbers.map(Number))),
    "date": (day) => new Intl.DateTimeFormat(language === "en" ? "en-GB" : language,
      { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }).format(new Date(day)),
    "curve": (...emotions) => curve(emotions.map(Number), text("home.example-lowest")),
    "icon": (name) => {
      const shapes = read(`node_modules/lucide-static/icons/${name}.svg`)
        .replace(/<!--.*?-->|<\/?svg[^>]*>/gs, "").replace(/\s+/g, " ").replaceAll(" />", "/>");
      return `<svg viewBox="0 0 24 24" aria-hidden="true">${shapes.replaceAll("> <", "><").trim()}</svg>`;
    },
  };
  return read("web/first_visit.html")
    .replace(/\{\{([^{}]+)\}\}/g, (_, given) => {
      const [word, ...more] = given.split(" ");
      return makers[word]?.(...more) ?? escaped(text(word));
    })
    .replace(/\n\s*/g, "");
}
