/** A fault of our own: never shown to a client as a refusal, never caught to go on. */
export class CebaoBug extends Error {
  override readonly name = 'CebaoBug';
}

/**
 * Throws `CebaoBug` when what the program itself guarantees does not hold. A message that names a
 * value is given as a function: writing a number out costs more than most checked operations.
 */
export function assert(condition: unknown, message: string | (() => string)): asserts condition {
  if (!condition) throw new CebaoBug(typeof message === 'string' ? message : message());
}
