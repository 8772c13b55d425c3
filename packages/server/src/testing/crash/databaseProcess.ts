/**
 * The embedded database in a process of its own, so that it can be killed while the one who saves
 * lives on and knows what was acknowledged. Same files, same fsync, same lock as in the server.
 */
import { openEmbedded } from '../../platform/db/embedded/embedded.ts';

const [folder = '', lockFile = ''] = process.argv.slice(2);
const opened = await openEmbedded(folder, lockFile);
if (opened.ok) process.stdout.write(`${opened.value.socketFolder}\n`);
else {
  process.stderr.write(`${opened.error.value}\n`);
  process.exitCode = 3;
}
