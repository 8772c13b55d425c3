/** The server's only door. */
export { readConfig, type Config } from './platform/config/config.ts';
export { startServer, type RunningServer } from './platform/server.ts';
