/** Starts the killable database and waits until it answers. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { assert } from '@cebao/kernel';

const program = fileURLToPath(new URL('./databaseProcess.ts', import.meta.url));

export type Started = { readonly child: ChildProcess; readonly socketFolder: string };

export async function startDatabase(folder: string, lockFile: string): Promise<Started> {
  const child = spawn(process.execPath, [program, folder, lockFile], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { stdout } = child;
  assert(stdout !== null, () => 'the process has a pipe');
  const [said] = await Promise.race([
    once(stdout, 'data'),
    once(child, 'exit').then(([code]) => {
      throw new TypeError(`the database ended with ${String(code)}`);
    }),
  ]);
  return { child, socketFolder: String(said).trim() };
}

/** SIGKILL: nothing of the process runs any more. */
export async function kill({ child }: Started): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
