/** A fault of our own: never shown to a client as a refusal, never caught to go on. */
export class CebaoBug extends Error {
  override readonly name = 'CebaoBug';
}

/** Throws `CebaoBug` when what the program itself guarantees does not hold. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new CebaoBug(message);
}
