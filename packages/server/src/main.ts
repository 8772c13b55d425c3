/** `npm start`: the app on this machine. */
import { fileURLToPath } from 'node:url';
import { describeRefusal, refuse } from '@cebao/kernel';
import { readConfig, type Config } from './platform/config/config.ts';
import { startServer, type RunningServer } from './platform/server.ts';

const root = new URL('../../../', import.meta.url);
const defaults = {
  dataFolder: fileURLToPath(new URL('out/data', root)),
  webFolder: fileURLToPath(new URL('packages/web/dist', root)),
};

/** As the command line has them: 2 = asked wrongly, 3 = somebody else has it, 70 = our own fault. */
const exits = { usage: 2, taken: 3, bug: 70 } as const;

async function main(): Promise<void> {
  const config = readConfig(process.env, defaults);
  if (!config.ok) return fail(exits.usage, describeRefusal(config.error));
  const started = await start(config.value);
  if (started === null) return;
  announce(started);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      console.log('正在停止 …');
      void started.close();
    });
  }
}

async function start(config: Config): Promise<RunningServer | null> {
  try {
    const started = await startServer(config);
    if (started.ok) return started.value;
    const { error } = started;
    if (error.code !== 'FILE_EXISTS') fail(exits.bug, describeRefusal(error));
    else fail(exits.taken, `${error.thing}：${error.value}。${error.limit}`);
  } catch (error) {
    if (!isPortTaken(error)) throw error;
    const what = { thing: 'PORT', value: String(config.port), limit: '一个空闲的端口' };
    fail(exits.taken, describeRefusal(refuse('BAD_FIELD', what).error));
  }
  return null;
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

function fail(code: number, text: string): void {
  console.error(`无法启动: ${text}`);
  process.exitCode = code;
}

function announce({ demo, services }: RunningServer): void {
  const { database, config } = services;
  const { origin } = config;
  console.log(`策保已启动: ${origin}  （API 文档 ${origin}/docs）`);
  if (database.kind === 'embedded') {
    console.log(`内置数据库: ${config.dataFolder}`);
    console.log(
      '  承诺: 进程被杀不丢已确认的保存；一个文件夹同时只有一个进程。多台服务器请用 DATABASE_URL。',
    );
  } else {
    console.log('数据库: PostgreSQL (DATABASE_URL)');
  }
  if (demo !== null) console.log(`演示登录: ${demo.email}  密码 ${demo.password}`);
  console.log('停止: Ctrl-C');
}

await main();
