// The documents in a zip archive, as Download all makes it.
import { unpacked, type ZipEntry, zipEntries } from "./zip.ts";

export interface PackedFile {
  /** Without its folder. */
  readonly name: string;
  readonly content: Blob;
  /** When it was last changed. */
  readonly changedMs: number;
}

/** limits::archive_documents of the program (tests/web/kinds_test.cpp compares them). */
export const MOST_DOCUMENTS = 1_000;

/** Who knows no time writes the format's first day, as Tappa did: then it is no later than the archive
    itself. */
const changedMs = ({ lastModDate }: ZipEntry, zip: File): number =>
  +lastModDate > +new Date(1980, 0, 2) ? +lastModDate : zip.lastModified;

/** Undefined: there are more of them than this device would take. Throws where it is no sound archive. */
export async function documentsInZip(
  zip: File, mostBytes: number,
  contentOf: (stream: ReadableStream<Uint8Array>) => Promise<Blob>,
): Promise<PackedFile[] | undefined> {
  const entries = (await zipEntries(zip))
    .filter(({ filename }) => /\.json$/i.test(filename) && !filename.startsWith("__MACOSX/"));
  const bytes = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (entries.length > MOST_DOCUMENTS || bytes > mostBytes) return undefined;
  const files: PackedFile[] = [];
  for (const entry of entries) {
    const content = await unpacked(entry, contentOf);
    const name = entry.filename.replace(/^.*[/\\]/, "");
    files.push({ name, content, changedMs: changedMs(entry, zip) });
  }
  return files;
}
