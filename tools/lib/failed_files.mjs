import { fileURLToPath } from "node:url";

/** A reporter for node --test: the files in which a test failed, a line each. */
export default async function* failedFiles(events) {
  const files = new Set();
  for await (const { type, data } of events) {
    if (type !== "test:fail") continue;
    // A file that ends by itself is a failure of its own, named after the file.
    const file = data.file ?? data.name;
    // Older Node gives its address.
    files.add(file.startsWith("file:") ? fileURLToPath(file) : file);
  }
  yield [...files].join("\n");
}
