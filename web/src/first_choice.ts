// The choices that can be made before all of the program is there: those of a first visit that lead to
// the first question of an assessment. tools/lib/first_screen.ts makes each of them.
import type { Mirror } from "./mirror/mirror.ts";

/** The first of the ways to begin that Home offers (ways_ui in src/ui/screens/home_first.cpp). */
const HOW_MANY = 2;

export function isFirstChoice(mirror: Mirror, node: number): boolean {
  const ways = [...mirror.root.querySelectorAll("main [role=group] button")];
  return ways.slice(0, HOW_MANY).some((way) => mirror.at(way)?.node.id === node);
}
