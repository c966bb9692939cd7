// The table in a zip archive.
import { type ZipEntry, unpacked, zipEntries } from "./zip.ts";

const isTable = ({ name }: ZipEntry): boolean =>
  /\.(csv|tsv|txt|xes)$/i.test(name) && !name.startsWith("__MACOSX/");

/** Beside a table a text is its description. */
const isText = ({ name }: ZipEntry): boolean => /\.txt$/i.test(name);

/** Nothing where there is no table in it, or more than one. Throws where it is no sound archive. */
export async function tableInZip(
  zip: Blob,
  contentOf: (stream: ReadableStream<Uint8Array>, see: (piece: Uint8Array) => void) => Promise<Blob>,
): Promise<Blob | undefined> {
  const candidates = (await zipEntries(zip)).filter(isTable);
  const tables = candidates.every(isText) ? candidates : candidates.filter((entry) => !isText(entry));
  const [table] = tables;
  return table === undefined || tables.length > 1 ? undefined : unpacked(zip, table, contentOf);
}
