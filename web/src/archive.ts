// Writes a zip archive of the documents of this device.
import { BlobWriter, Uint8ArrayReader, ZipWriter } from "@zip.js/zip.js/lib/zip-core-native.js";

export interface ArchivedFile {
  /** A document's title: it becomes a file's name, and need not be the only one. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const LONGEST_NAME = 120;

/** Stored, with sizes where every program looks for them. Of the format's first day: when a document
    was changed stands in the document, and the same documents give the same bytes. */
const OPTIONS = { level: 0, dataDescriptor: false, extendedTimestamp: false, rawLastModDate: 0x210000 };

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
  for (const { name, bytes } of files) await zip.add(fileName(name, taken), new Uint8ArrayReader(bytes));
  return zip.close();
}
