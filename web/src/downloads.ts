/** Hands bytes to the person as a file. */
export function download(fileName: string, mediaType: string, bytes: Uint8Array<ArrayBuffer>): void {
  downloadBlob(fileName, new Blob([bytes], { type: mediaType }));
}

export function downloadBlob(fileName: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has taken the bytes by then, also where it asks first.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
