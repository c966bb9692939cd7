/** Hands bytes to the person as a file. */
export function download(fileName: string, mediaType: string, bytes: Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has taken the bytes by then, also where it asks first.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
