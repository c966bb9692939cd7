// Tells an exported plan that comes back from other tables. As quick as it is rough; the program has
// the last word, and knows every head that stands here (tests/web/kinds_test.cpp compares them).

/** As exports write them, in both languages. */
const NAMES_ACTIONS: readonly string[] = ["Azione", "Action", "Id", "Valori esportati", "As exported"];
const OTHERS: readonly string[] = [
  "Posizione", "Rank", "Tipo", "Type", "Priorità", "Priority", "Stato", "Status", "Responsabile", "Owner",
  "Ruolo del responsabile", "Owner's role", "Inizio", "Start", "Scadenza", "Due",
  "Impegno (giornate/persona)", "Effort (person-days)", "Durata (settimane)", "Duration (weeks)",
  "Probabilità che serva", "Likelihood to help", "Risponde a", "Addresses", "Dipende da", "Depends on",
  "Manca ancora", "Still missing", "Perché", "Why", "Note", "Notes",
];

/** Heads that no table of another kind has; an event log may have an id, a status and a start. */
const ONLY_IN_PLANS: readonly string[] = [
  "Valori esportati", "As exported", "Ruolo del responsabile", "Owner's role",
  "Impegno (giornate/persona)", "Effort (person-days)", "Durata (settimane)", "Duration (weeks)",
  "Probabilità che serva", "Likelihood to help", "Risponde a", "Addresses", "Dipende da", "Depends on",
  "Manca ancora", "Still missing",
];
/** Nor has any such a table one of each of these. */
const TOGETHER: readonly (readonly string[])[] = [
  ["Azione", "Action"], ["Responsabile", "Owner"], ["Scadenza", "Due"],
];

const HEADS_NEEDED = 3;
const LINES_WITH_HEADS = 20;
/** What only exports hold: the last cell of each of their rows. */
const EXPORTED_ROW = /(?:^|[\t;,"])t1[\w-]{68,}/;

const plain = (head: string): string =>
  head.trim().replace(/^"|"$/g, "").normalize("NFD").replace(/\p{M}/gu, "").replace(/\s+/g, " ").toLowerCase();

const naming = new Set(NAMES_ACTIONS.map(plain));
const others = new Set(OTHERS.map(plain));
const onlyInPlans = ONLY_IN_PLANS.map(plain);
const together = TOGETHER.map((heads) => heads.map(plain));

function hasHeads(line: string): boolean {
  const heads = new Set(line.split(/[;,\t]/).map(plain));
  const named = [...heads].filter((head) => naming.has(head)).length;
  const known = named + [...heads].filter((head) => others.has(head)).length;
  if (named === 0 || known < HEADS_NEEDED) return false;
  return onlyInPlans.some((head) => heads.has(head))
    || together.every((names) => names.some((name) => heads.has(name)));
}

/** Whether text of separated values is an edited plan. */
export function isPlanTable(text: string): boolean {
  return EXPORTED_ROW.test(text) || text.split(/\r\n?|\n/, LINES_WITH_HEADS).some(hasHeads);
}

/** More than the heads of a plan and its first rows. */
const FIRST_BYTES = 100_000;

/** Whether a file is: it may come in any of the encodings that spreadsheets write. */
export async function isPlanFile(file: Blob, mostBytes: number): Promise<boolean> {
  if (file.size > mostBytes) return false;
  const bytes = new Uint8Array(await file.slice(0, FIRST_BYTES).arrayBuffer());
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le"
    : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  const text = new TextDecoder(encoding).decode(bytes);
  // Without UTF-8 accents are lost, and with them some heads: the old code page has them.
  return isPlanTable(text) || isPlanTable(new TextDecoder("windows-1252").decode(bytes));
}
