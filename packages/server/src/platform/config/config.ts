/**
 * The environment, read once and checked: the only place of the server that looks at it. A setting
 * that is wrong refuses to start and is named.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { fromZod } from '@cebao/contracts';
import { err, ok, type Refusal, type Result } from '@cebao/kernel';

export type Config = {
  readonly port: number;
  /** Interface to listen on; the default is reached from this machine only. */
  readonly host: string;
  /** Origin under which browsers know the server; decides cookies and the same-origin check. */
  readonly origin: string;
  /** Folder of the embedded database and of what belongs to this server. */
  readonly dataFolder: string;
  /** PostgreSQL; null = the embedded database. */
  readonly databaseUrl: string | null;
  /** Behind a proxy of ours, which says in X-Forwarded-For who called. */
  readonly behindProxy: boolean;
  readonly demo: boolean;
  readonly demoPassword: string | null;
  readonly webFolder: string | null;
};

const flag = z.enum(['yes', 'no']);
const environment = z.object({
  PORT: z.coerce.number().pipe(z.int().min(0).max(65_535)).default(3000),
  CEBAO_HOST: z.string().min(1).default('localhost'),
  CEBAO_ORIGIN: z
    .url({ protocol: /^https?$/ })
    .refine((url) => new URL(url).origin === url, { error: '只写来源，例如 https://cebao.example' })
    .optional(),
  CEBAO_DATA: z.string().min(1).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  CEBAO_PROXY: flag.default('no'),
  CEBAO_DEMO: flag.default('yes'),
  CEBAO_DEMO_PASSWORD: z.string().min(12).max(128).optional(),
  CEBAO_WEB: z.string().min(1).optional(),
});

export type Environment = Readonly<Record<string, string | undefined>>;
type Defaults = { readonly dataFolder: string; readonly webFolder: string | null };

export function readConfig(env: Environment, defaults: Defaults): Result<Config> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = fromZod(environment, { thing: '', input: given });
  if (!read.ok) return err(withoutSecret(read.error));
  const { PORT: port, CEBAO_HOST: host, CEBAO_ORIGIN, DATABASE_URL } = read.value;
  return ok({
    port,
    host,
    origin: CEBAO_ORIGIN ?? `http://${host.includes(':') ? `[${host}]` : host}:${String(port)}`,
    dataFolder: read.value.CEBAO_DATA ?? defaults.dataFolder,
    databaseUrl: DATABASE_URL ?? null,
    behindProxy: read.value.CEBAO_PROXY === 'yes',
    demo: read.value.CEBAO_DEMO === 'yes',
    demoPassword: read.value.CEBAO_DEMO_PASSWORD ?? null,
    webFolder: read.value.CEBAO_WEB ?? defaults.webFolder,
  });
}

const secrets = ['DATABASE_URL', 'CEBAO_DEMO_PASSWORD'];

/** What is refused is printed on a screen and kept in a log. */
function withoutSecret(refusal: Refusal): Refusal {
  return secrets.includes(refusal.thing) ? { ...refusal, value: '（不显示）' } : refusal;
}

/** Where the embedded database keeps its files; the lock stands beside it, never inside. */
export function embeddedFolder({ dataFolder }: Config): string {
  return join(dataFolder, 'pg');
}
