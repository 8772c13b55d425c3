-- Three schemas: `auth` belongs to the sign-in library, `app` to the agencies' records, `sys` to the
-- server. Roles are shared by all databases of a cluster, hence made only where they are missing.
do $$
declare role_name text;
begin
  foreach role_name in array array['cebao_app', 'cebao_auth'] loop
    begin
      if not exists (select from pg_roles where rolname = role_name) then
        execute format('create role %I nologin nosuperuser nobypassrls', role_name);
      end if;
    exception when duplicate_object or unique_violation then
      null; -- another database of this cluster was being made at the same moment
    end;
    -- To have made a role is not yet to be allowed to become it.
    execute format('grant %I to %I', role_name, current_user);
  end loop;
end $$;
--> statement-breakpoint
create schema if not exists auth;
--> statement-breakpoint
create schema if not exists app;
--> statement-breakpoint
create schema if not exists sys;
--> statement-breakpoint
revoke all on schema auth, app, sys from public;
--> statement-breakpoint
grant usage on schema auth to cebao_auth;
--> statement-breakpoint
grant usage on schema app, sys to cebao_app;
--> statement-breakpoint
alter default privileges in schema sys revoke execute on functions from public;
--> statement-breakpoint

-- auth: the tables that better-auth asks for -----------------------------------------------------
create table auth."user" (
  id text primary key,
  name text not null check (length(name) between 1 and 200),
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
--> statement-breakpoint
create table auth.session (
  id text primary key,
  user_id text not null references auth."user" (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
--> statement-breakpoint
create table auth.account (
  id text primary key,
  account_id text not null,
  provider_id text not null,
  user_id text not null references auth."user" (id) on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
--> statement-breakpoint
create table auth.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
--> statement-breakpoint
grant select, insert, update, delete on all tables in schema auth to cebao_auth;
--> statement-breakpoint

-- sys: agencies, their members, grants, the queue ------------------------------------------------
create table sys.agency (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  created_at timestamptz not null default now()
);
--> statement-breakpoint
create table sys.member (
  user_id text primary key,
  agency_id uuid not null references sys.agency (id),
  role text not null check (role in ('owner', 'planner', 'reader')),
  name text not null check (length(name) between 1 and 200),
  created_at timestamptz not null default now()
);
--> statement-breakpoint
-- Only the SHA-256 of a grant is stored: whoever reads this table can act for nobody.
create table sys.access_grant (
  hash bytea primary key check (length(hash) = 32),
  user_id text not null references sys.member (user_id) on delete cascade,
  agency_id uuid not null references sys.agency (id),
  purpose text not null check (purpose in ('session', 'job')),
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
--> statement-breakpoint
create index on sys.access_grant (expires_at);
--> statement-breakpoint
-- A queue only: what a job is for, and what came of it, stands with its subject in `app`.
create table sys.job (
  id uuid primary key,
  agency_id uuid not null references sys.agency (id),
  user_id text not null,
  kind text not null check (kind in ('proposal')),
  subject_id uuid not null,
  attempts integer not null default 0 check (attempts between 0 and 10),
  leased_until timestamptz,
  created_at timestamptz not null default now(),
  unique (agency_id, kind, subject_id)
);
--> statement-breakpoint
create index on sys.job (created_at);
--> statement-breakpoint

-- Maps the secret grant of this transaction to its agency; without one there is no agency. A policy
-- on a plain setting could be forged by anyone who can set it.
create function sys.agency() returns uuid
language sql stable security definer parallel safe
set search_path = pg_catalog, pg_temp
as $$
  select g.agency_id from sys.access_grant g
  where g.hash = sha256(convert_to(current_setting('cebao.grant', true), 'UTF8'))
    and g.expires_at > statement_timestamp()
$$;
--> statement-breakpoint
create function sys.grant_user() returns text
language sql stable security definer parallel safe
set search_path = pg_catalog, pg_temp
as $$
  select g.user_id from sys.access_grant g
  where g.hash = sha256(convert_to(current_setting('cebao.grant', true), 'UTF8'))
    and g.expires_at > statement_timestamp()
$$;
--> statement-breakpoint
-- The two ways in which a record of `app` touches the queue, in its own transaction.
create function sys.enqueue(job_id uuid, job_kind text, job_subject uuid) returns void
language sql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
  insert into sys.job (id, agency_id, user_id, kind, subject_id)
  values (job_id, sys.agency(), sys.grant_user(), job_kind, job_subject)
$$;
--> statement-breakpoint
create function sys.finish_job(job_id uuid) returns void
language sql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
  delete from sys.job where id = job_id and agency_id = sys.agency()
$$;
--> statement-breakpoint
revoke all on function sys.agency(), sys.grant_user() from public;
--> statement-breakpoint
revoke all on function sys.enqueue(uuid, text, uuid), sys.finish_job(uuid) from public;
--> statement-breakpoint
grant execute on function sys.agency(), sys.grant_user() to cebao_app;
--> statement-breakpoint
grant execute on function sys.enqueue(uuid, text, uuid), sys.finish_job(uuid) to cebao_app;
--> statement-breakpoint

-- app: the records of the agencies; agency_id stands first in every key --------------------------
-- Money is whole fen below 2^51; stock columns are never negative.
create domain app.stock_cents as bigint check (value between 0 and 2251799813685247);
--> statement-breakpoint
create table app.household (
  agency_id uuid not null default sys.agency(),
  id uuid not null,
  version integer not null check (version >= 1),
  name text not null,
  region text not null,
  as_of date not null,
  persons integer not null check (persons >= 0),
  policies integer not null check (policies >= 0),
  manual_lines integer not null check (manual_lines >= 0),
  budget_cents app.stock_cents,
  facts jsonb not null check (jsonb_typeof(facts) = 'object'),
  archived_at timestamptz,
  created_at timestamptz not null default now(),
  created_by text not null,
  updated_at timestamptz not null default now(),
  updated_by text not null,
  primary key (agency_id, id)
);
--> statement-breakpoint
create table app.household_version (
  agency_id uuid not null default sys.agency(),
  household_id uuid not null,
  version integer not null check (version >= 1),
  action text not null,
  changed text[] not null,
  facts jsonb not null check (jsonb_typeof(facts) = 'object'),
  at timestamptz not null default now(),
  by_name text not null,
  by_user text not null,
  primary key (agency_id, household_id, version),
  foreign key (agency_id, household_id) references app.household (agency_id, id)
);
--> statement-breakpoint
create table app.plan (
  agency_id uuid not null default sys.agency(),
  id uuid not null,
  household_id uuid not null,
  household_version integer not null,
  title text not null check (length(title) <= 100),
  budget_cents app.stock_cents not null,
  premium_cents app.stock_cents not null,
  lines integer not null check (lines >= 0),
  engine_version text not null,
  basis_id text not null,
  catalogue_version text not null check (catalogue_version ~ '^[0-9a-f]{64}$'),
  input_hash text not null check (input_hash ~ '^[0-9a-f]{64}$'),
  result_hash text not null check (result_hash ~ '^[0-9a-f]{64}$'),
  -- The sealed plan as canonical JSON: text, since a hash is of bytes and jsonb would not keep them.
  sealed text not null,
  created_at timestamptz not null default now(),
  created_by text not null,
  primary key (agency_id, id),
  foreign key (agency_id, household_id, household_version)
    references app.household_version (agency_id, household_id, version)
);
--> statement-breakpoint
create index on app.plan (agency_id, household_id, created_at);
--> statement-breakpoint
create table app.proposal (
  agency_id uuid not null default sys.agency(),
  id uuid not null,
  plan_id uuid not null,
  household_id uuid not null,
  state text not null check (state in ('queued', 'running', 'done', 'failed')),
  steps_done integer not null default 0 check (steps_done between 0 and 4),
  attempts integer not null default 0 check (attempts >= 0),
  refusal jsonb,
  file_name text,
  bytes integer check (bytes > 0),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null default now(),
  created_by text not null,
  finished_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, plan_id) references app.plan (agency_id, id),
  foreign key (agency_id, household_id) references app.household (agency_id, id),
  check ((state = 'done') = (sha256 is not null)),
  check ((state = 'failed') = (refusal is not null)),
  check ((state in ('done', 'failed')) = (finished_at is not null))
);
--> statement-breakpoint
create index on app.proposal (agency_id, household_id, created_at);
--> statement-breakpoint
create table app.proposal_file (
  agency_id uuid not null default sys.agency(),
  proposal_id uuid not null,
  pdf bytea not null,
  primary key (agency_id, proposal_id),
  foreign key (agency_id, proposal_id) references app.proposal (agency_id, id)
);
--> statement-breakpoint
create table app.idempotency (
  agency_id uuid not null default sys.agency(),
  key text not null check (length(key) between 8 and 100),
  user_id text not null default sys.grant_user(),
  operation text not null,
  request_hash text not null check (request_hash ~ '^[0-9a-f]{64}$'),
  -- Filled in before the transaction ends: nobody else ever sees it empty.
  answer jsonb,
  created_at timestamptz not null default now(),
  primary key (agency_id, key)
);
--> statement-breakpoint
create table app.audit (
  agency_id uuid not null default sys.agency(),
  seq bigint generated always as identity,
  at timestamptz not null default now(),
  user_id text not null default sys.grant_user(),
  event text not null,
  subject_id uuid,
  details jsonb not null,
  primary key (agency_id, seq)
);
--> statement-breakpoint
create function app.refuse_change() returns trigger
language plpgsql
as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger append_only before update or delete on app.audit
  for each row execute function app.refuse_change();
--> statement-breakpoint
create trigger append_only_whole before truncate on app.audit
  for each statement execute function app.refuse_change();
--> statement-breakpoint
create trigger append_only before update or delete on app.household_version
  for each row execute function app.refuse_change();
--> statement-breakpoint
create trigger append_only_whole before truncate on app.household_version
  for each statement execute function app.refuse_change();
--> statement-breakpoint
create trigger append_only before update or delete on app.plan
  for each row execute function app.refuse_change();
--> statement-breakpoint
create trigger append_only before update or delete on app.proposal_file
  for each row execute function app.refuse_change();
--> statement-breakpoint
do $$
declare t record;
begin
  for t in select tablename from pg_tables where schemaname = 'app' loop
    execute format('alter table app.%I enable row level security', t.tablename);
    execute format('alter table app.%I force row level security', t.tablename);
    execute format(
      'create policy own_agency on app.%I using (agency_id = (select sys.agency()))'
        || ' with check (agency_id = (select sys.agency()))',
      t.tablename
    );
    execute format('grant select, insert on app.%I to cebao_app', t.tablename);
  end loop;
end $$;
--> statement-breakpoint
grant update on app.household, app.proposal, app.idempotency to cebao_app;
