/** A function of the second part was called before that was there. What called it did not finish, so
    the program's memory can no longer be trusted; the program begins anew (held_program.ts). */
export class EarlyCallError extends Error {
  override readonly name = "EarlyCallError";
}
