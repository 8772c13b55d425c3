/** Where things stand in the working copy, so that every script agrees. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const RUNTIME_FOLDER = join(ROOT, '.runtime');
/** Manifest and lock of the pinned Node and npm. */
export const RUNTIME_PINS = join(ROOT, 'scripts', 'bootstrap', 'runtime');
