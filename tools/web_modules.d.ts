// The imports that tools/build_web.mjs answers.

/** A file beside the page. `url` is relative to the page; resolve it against document.baseURI. */
interface TappaFile {
  readonly url: string;
  readonly bytes: number;
  /** For fetch(url, { integrity }). */
  readonly integrity: string;
}

declare module "tappa:wasm/*" {
  const file: TappaFile;
  export default file;
}
declare module "tappa:choice/*" {
  const file: TappaFile | undefined;
  export default file;
}
declare module "tappa:second/*" {
  const file: TappaFile | undefined;
  export default file;
}
declare module "tappa:fonts/*" {
  const file: TappaFile;
  export default file;
}
declare module "tappa:data/*" {
  const file: TappaFile;
  export default file;
}
declare module "tappa:folder/*" {
  const files: Readonly<Record<string, TappaFile>>;
  export default files;
}
declare module "tappa:worker/*" {
  const file: TappaFile;
  export default file;
}
declare module "tappa:script/*" {
  const file: TappaFile;
  export default file;
}
declare module "tappa:pdf" {
  const file: TappaFile;
  export default file;
}
declare module "tappa:precache" {
  export const version: string;
  export const files: readonly TappaFile[];
}
