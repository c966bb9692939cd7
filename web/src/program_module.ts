// The functions of src/web/main.cpp as Emscripten's module has them, and the files they are given.

export interface ProgramFiles {
  readonly regular: Uint8Array<ArrayBuffer>;
  readonly semibold: Uint8Array<ArrayBuffer>;
  readonly icons: Uint8Array;
}

/** What is asked and recommended; the program starts without and gets it once. */
export interface ContentFiles {
  readonly quick: Uint8Array;
  readonly full: Uint8Array;
  readonly catalogue: Uint8Array;
}

/** What Emscripten's module offers of ours; pointers and sizes are numbers. */
export interface ProgramModule {
  readonly HEAPU8: Uint8Array;
  _malloc(size: number): number;
  _free(pointer: number): void;
  _tappa_create(...filePointersAndSizes: number[]): number;
  _tappa_receive_content(host: number, ...filePointersAndSizes: number[]): number;
  _tappa_receive_glyphs(host: number, ...packAndFilePointersAndSizes: number[]): number;
  _tappa_receive_image(host: number, id: number, idSize: number, width: number, height: number,
    pixels: number, pixelsSize: number): number;
  _tappa_draws(host: number): number;
  _tappa_attach_canvas(host: number, selector: number, size: number): number;
  _tappa_context_lost(host: number): void;
  _tappa_context_restored(host: number): void;
  _tappa_set_surface(host: number, width: number, height: number, scale: number,
    looks: number): void;
  _tappa_most_file_bytes(): number;
  _tappa_frame(host: number, nowMs: number, today: number, randomHigh: number,
    randomLow: number): number;
  _tappa_record(host: number): number;
  _tappa_blob_data(host: number, blob: number): number;
  _tappa_blob_size(host: number, blob: number): number;
  _tappa_blob_drop(host: number, blob: number): void;
  _tappa_pointer_move(host: number, x: number, y: number, source: number): void;
  _tappa_pointer_button(host: number, button: number, isDown: number, source: number): void;
  _tappa_pointer_leave(host: number): void;
  _tappa_wheel(host: number, x: number, y: number): void;
  _tappa_pinch(host: number, figure: number, x: number, y: number, movedX: number, movedY: number,
    zoom: number): void;
  _tappa_key(host: number, key: number, size: number, control: number, shift: number,
    alt: number): number;
  _tappa_request(host: number, node: number, request: number, value: number, size: number): void;
  _tappa_restore_settings(host: number, language: number, languageSize: number, theme: number,
    themeSize: number, textScale: number): void;
  _tappa_go_to(host: number, screen: number, size: number): number;
  _tappa_is_good_record(bytes: number, size: number): number;
  _tappa_summary_of(host: number, json: number, size: number): number;
  _tappa_outcome(host: number, bytes: number, size: number): number;
  _tappa_print_html(host: number): number;
}
