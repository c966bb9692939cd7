// What clocks show elsewhere. The browser knows the time zones, the program none: it is told of one
// as an offset and the moments at which it changes.

/** Seconds from UTC; `at`: seconds since 1970. */
export interface ZoneChange {
  readonly at: number;
  readonly offset: number;
}

const DAY = 86_400;
/** Between two looks an offset changes once at most: no zone has had a shorter summer than this. */
const STEP = 10 * DAY;
const FIRST = 0;
const LAST = Date.UTC(2050, 0, 1) / 1000;

function offsetsOf(name: string): (at: number) => number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: name, hourCycle: "h23", era: "short", year: "numeric", month: "numeric", day: "numeric",
    hour: "numeric", minute: "numeric", second: "numeric",
  });
  return (at) => {
    const parts: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(at * 1000)) parts[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - at;
  };
}

/** The first second that has the offset of `after`. */
function moment(offsetAt: (at: number) => number, before: number, after: number): number {
  const wanted = offsetAt(after);
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(middle) === wanted) after = middle;
    else before = middle;
  }
  return after;
}

export function zoneNamed(name: string): { offset: number; changes: ZoneChange[] } {
  const offsetAt = offsetsOf(name);
  const offset = offsetAt(FIRST);
  const changes: ZoneChange[] = [];
  let last = offset;
  for (let at = FIRST + STEP; at <= LAST; at += STEP) {
    const here = offsetAt(at);
    if (here === last) continue;
    changes.push({ at: moment(offsetAt, at - STEP, at), offset: here });
    last = here;
  }
  return { offset, changes };
}

export const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

/** All the browser knows, UTC among them. */
export function zoneNames(): string[] {
  const known = Intl.supportedValuesOf?.("timeZone") ?? [];
  return [...new Set(["UTC", ownZone(), ...known])].sort();
}
