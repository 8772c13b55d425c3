/** The command line's only door. */
export { runCli } from './cli.ts';
export { exits } from './exit.ts';
export type { Exit } from './exit.ts';
export type { Io } from './io.ts';
