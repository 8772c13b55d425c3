import type { Outcome } from '../exit.ts';
import type { Io } from '../io.ts';

export type Command = {
  /** Words after `cebao`, e.g. `household check`. */
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  /** What `--help` teaches, line by line. */
  readonly help: readonly string[];
  readonly run: (args: readonly string[], io: Io) => Promise<Outcome>;
};
