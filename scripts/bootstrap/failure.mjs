/** A refusal of the bootstrap: names what failed and what the reader can do about it. */
export class BootstrapFailure extends Error {
  /**
   * @param {string} what
   * @param {string} remedy
   */
  constructor(what, remedy) {
    super(what);
    this.name = 'BootstrapFailure';
    this.remedy = remedy;
  }
}

/**
 * Prints a failure; anything that is not ours keeps its stack, since it is a bug.
 *
 * @param {unknown} error
 * @returns {number} the exit code
 */
export function reportFailure(error) {
  if (!(error instanceof BootstrapFailure)) throw error;
  console.error(`错误: ${error.message}`);
  console.error(`怎么办: ${error.remedy}`);
  return 1;
}
