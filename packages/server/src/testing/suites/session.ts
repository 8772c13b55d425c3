import { expect, test } from 'vitest';
import { sql } from 'drizzle-orm';
import { origin, password, type World } from '../world.ts';
import { refusal } from '../refusal.ts';

export function sessionSuite(world: () => World): void {
  test('signing in tells who one is, for which agency, and what that allows', async () => {
    const me = await world().north.reader.client.session.me();
    expect(me.user.email).toBe('reader@north.example');
    expect(me.agency.name).toBe('north');
    expect(me.permissions).not.toContain('households.write');
  });

  test('a wrong password and an unknown address get the same answer', async () => {
    const { client } = world().person('');
    const wrong = await refusal(
      client.session.signIn({ email: 'owner@north.example', password: 'not the password' }),
    );
    const unknown = await refusal(client.session.signIn({ email: 'no@north.example', password }));
    expect(wrong.code).toBe('BAD_CREDENTIALS');
    expect({ ...unknown.data, instance: '' }).toEqual({ ...wrong.data, instance: '' });
  });

  test('the cookie is kept from scripts and from other sites, and the grant is stored hashed', async () => {
    const answer = await world().fetch(
      new Request(`${origin}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin },
        body: JSON.stringify({ email: 'owner@south.example', password }),
      }),
    );
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^cebao=[0-9a-f]{64}; Path=\/; HttpOnly; SameSite=Strict; Expires=/);
    const grant = cookie.slice(6, 70);
    const { rows } = await world().services.database.db.execute(
      sql`select encode(hash, 'hex') as hash from sys.access_grant`,
    );
    expect(JSON.stringify(rows)).not.toContain(grant);
    const kept = await world().services.database.db.execute(sql`select token from auth.session`);
    expect(kept.rows).toEqual([]);
  });

  test('after signing out the same cookie opens nothing', async () => {
    const leaving = world().person('leaving');
    await leaving.client.session.signIn({ email: 'reader@south.example', password });
    const replayed = leaving.cookie();
    await leaving.client.session.signOut();
    const answer = await world().fetch(
      new Request(`${origin}/api/session`, { headers: { cookie: replayed } }),
    );
    expect(answer.status).toBe(401);
  });

  test('a grant that has ended or has lain idle opens nothing', async () => {
    const { db } = world().services.database;
    for (const edit of [
      sql`update sys.access_grant set expires_at = now() - interval '1 second' where user_id = `,
      sql`update sys.access_grant set seen_at = now() - interval '3 hours' where user_id = `,
    ]) {
      const idle = world().person('idle');
      const { user } = await idle.client.session.signIn({
        email: 'reader@south.example',
        password,
      });
      await db.execute(sql`${edit}${user.id}`);
      expect((await refusal(idle.client.session.me())).code).toBe('NOT_SIGNED_IN');
    }
    await world().south.reader.client.session.signIn({ email: 'reader@south.example', password });
  });

  test('the eleventh try for one account is told to wait, even with the right password', async () => {
    const { client } = world().person('');
    const email = 'guessed@north.example';
    for (let i = 0; i < 10; i += 1) {
      expect((await refusal(client.session.signIn({ email, password }))).code).toBe(
        'BAD_CREDENTIALS',
      );
    }
    const refused = await refusal(client.session.signIn({ email, password }));
    expect(refused.code).toBe('TOO_MANY_TRIES');
    expect(refused.data['retryAfterSeconds']).toBeGreaterThan(500);
  });
}
