/**
 * From a bare machine to a ready workspace: the pinned Node and npm first, then the packages.
 * Everything here and below runs on Node 18 without any package.
 */
import { ensurePackages } from './bootstrap/packages.mjs';
import { ensureRuntime } from './bootstrap/runtime.mjs';

/** @returns {import('./bootstrap/runtime.mjs').Runtime} */
export function bootstrap() {
  const runtime = ensureRuntime((line) => console.log(`[1/3] ${line}`));
  ensurePackages(runtime, (line) => console.log(`[2/3] ${line}`));
  console.log(`[3/3] 就绪 (${runtime.label})`);
  return runtime;
}
