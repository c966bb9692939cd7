// The table in a zip archive.
import { type ZipEntry, unpacked, zipEntries } from "./zip.ts";

const isTable = ({ filename }: ZipEntry): boolean =>
  /\.(csv|tsv|txt|xes)$/i.test(filename) && !filename.startsWith("__MACOSX/");

/** Beside a table, or beside documents, a text is their description. */
export const isText = ({ filename }: ZipEntry): boolean => /\.txt$/i.test(filename);

/** The tables in an archive; those of texts alone where there are no others. Throws where it is no
    sound one. */
export async function tablesInZip(zip: Blob): Promise<ZipEntry[]> {
  const candidates = (await zipEntries(zip)).filter(isTable);
  return candidates.every(isText) ? candidates : candidates.filter((entry) => !isText(entry));
}

/** Nothing where there is no table in it, or more than one. Throws where it is no sound archive. */
export async function tableInZip(
  zip: Blob, contentOf: (stream: ReadableStream<Uint8Array>) => Promise<Blob>,
): Promise<Blob | undefined> {
  const [table, ...others] = await tablesInZip(zip);
  return table === undefined || others.length > 0 ? undefined : unpacked(table, contentOf);
}
