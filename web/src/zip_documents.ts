// The documents in a zip archive, as Download all makes it.
import { unpacked, zipEntries } from "./zip.ts";

export interface PackedFile {
  /** Without its folder. */
  readonly name: string;
  readonly content: Blob;
}

/** limits::archive_documents of the program (tests/web/kinds_test.cpp compares them). */
export const MOST_DOCUMENTS = 1_000;

/** Undefined: there are more of them than this device would take. Throws where it is no sound archive. */
export async function documentsInZip(
  zip: Blob, mostBytes: number,
  contentOf: (stream: ReadableStream<Uint8Array>, see: (piece: Uint8Array) => void) => Promise<Blob>,
): Promise<PackedFile[] | undefined> {
  const entries = (await zipEntries(zip))
    .filter(({ name }) => /\.json$/i.test(name) && !name.startsWith("__MACOSX/"));
  if (entries.length > MOST_DOCUMENTS) return undefined;
  const files: PackedFile[] = [];
  let bytes = 0;
  for (const entry of entries) {
    const content = await unpacked(zip, entry, contentOf);
    bytes += content.size;
    if (bytes > mostBytes) return undefined;
    files.push({ name: entry.name.replace(/^.*[/\\]/, ""), content });
  }
  return files;
}
