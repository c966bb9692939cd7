// Writes a zip archive of the documents of this device.
import { BlobWriter, Uint8ArrayReader, ZipWriter } from "@zip.js/zip.js/lib/zip-core-native.js";

export interface ArchivedFile {
  /** A document's title: it becomes a file's name, and need not be the only one. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly changedMs: number;
}

const LONGEST_NAME = 120;

/** Stored, with sizes where every program looks for them. */
const OPTIONS = { level: 0, dataDescriptor: false, extendedTimestamp: false };

/** The years the format has room for; in them the time on the clock here, as it has always held it. */
const inItsYears = (ms: number): Date =>
  new Date(Math.min(Math.max(ms, +new Date(1980, 0, 1)), +new Date(2107, 11, 31, 23, 59, 58)));

/** A name that every system takes, and that none of `taken` has. */
function fileName(title: string, taken: Set<string>): string {
  const plain = title.replaceAll(/[\u0000-\u001f<>:"/\\|?*]+/g, "-");
  const stem = [...plain].slice(0, LONGEST_NAME).join("").replace(/[. ]+$/, "") || "-";
  let name = `${stem}.json`;
  for (let i = 2; taken.has(name.toLowerCase()); i += 1) name = `${stem} (${i}).json`;
  taken.add(name.toLowerCase());
  return name;
}

export async function archiveOf(files: readonly ArchivedFile[]): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter("application/zip"), OPTIONS);
  const taken = new Set<string>();
  for (const { name, bytes, changedMs } of files) {
    const lastModDate = inItsYears(changedMs);
    await zip.add(fileName(name, taken), new Uint8ArrayReader(bytes), { lastModDate });
  }
  return zip.close();
}
