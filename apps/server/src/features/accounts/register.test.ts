import { parseOptions } from "@node-rs/bcrypt";
import { expect, it } from "vitest";
import { onBothDatabases } from "#testing/shop.ts";

const body = (fields: Record<string, unknown> = {}) => ({
  email: "aigul@example.kz",
  password: "жасыл-алма-2026",
  full_name: "Айгүл Сәрсенова",
  consent: true,
  ...fields,
});

onBothDatabases("register", (shop) => {
  const users = () => shop.database.read.selectFrom("users").selectAll().orderBy("id").execute();

  it("makes a person, an empty wallet, a session and an audit row", async () => {
    const answer = await shop.ask("POST", "/auth/register", {
      body: body({ email: "Aigul@Example.kz", phone: "8 (701) 123-45-67", full_name: "  Айгүл Сәрсенова " }),
      headers: { "accept-language": "ru", "user-agent": "Telefon" },
    });
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      access_token: expect.any(String),
      token_type: "bearer",
      expires_in: 900,
      user: {
        id: expect.any(Number),
        email: "Aigul@Example.kz",
        full_name: "Айгүл Сәрсенова",
        phone: "+77011234567",
        role: "client",
        language: "ru",
        order_mails: true,
        created_at: shop.now.toISOString(),
      },
    });
    const { access_token, user } = answer.body;
    expect((await shop.get("/wallet", access_token)).body).toEqual({ balance: "0.00", currency: "KZT" });
    expect((await shop.get("/auth/me", access_token)).body).toEqual(user);
    const deeds = await shop.database.read.selectFrom("audit_log").selectAll().execute();
    expect(deeds).toMatchObject([{ action: "user.register", actor_id: user.id, address: "127.0.0.1" }]);
    const [row] = await users();
    expect(row).toMatchObject({ email_key: "aigul@example.kz", consent_at: shop.now.toISOString() });
    expect(row?.consent_version).not.toBe("");
  });

  it("keeps the password as bcrypt with cost 12 and nowhere in the clear", async () => {
    const rows = await users();
    expect(parseOptions(rows[0]?.password_hash ?? "")).toEqual({ version: "2b", cost: 12 });
    const kept = [rows, await shop.database.read.selectFrom("audit_log").selectAll().execute()];
    expect(JSON.stringify(kept)).not.toContain("жасыл-алма");
  });

  it("knows a taken e-mail however it is typed", async () => {
    for (const email of ["AIGUL@example.kz", "ａｉｇｕｌ@example.kz"]) {
      const answer = await shop.post("/auth/register", body({ email }));
      expect([answer.status, answer.body.code]).toEqual([409, "email_taken"]);
    }
    expect(await users()).toHaveLength(1);
  });

  it("gives nobody an address of the demo, whose password is public", async () => {
    for (const email of ["admin@demo.saudaflow.kz", "Me@Demo.SaudaFlow.kz", "client@demo．saudaflow.kz"]) {
      const answer = await shop.post("/auth/register", body({ email }));
      expect([answer.status, answer.body.code]).toEqual([409, "email_taken"]);
    }
  });

  it("takes a look-alike address as another person and says so in the audit", async () => {
    const { user } = (await shop.post("/auth/register", body({ email: "аigul@example.kz" }))).body;
    const deed = await shop.database.read
      .selectFrom("audit_log")
      .select("data")
      .where("subject", "=", `user:${user.id}`)
      .executeTakeFirstOrThrow();
    expect(JSON.parse(deed.data)).toEqual({ email_mixes_scripts: true });
  });

  it.each([
    ["password", "short12", "too_short"],
    ["password", "a".repeat(73), "password_too_long"],
    ["password", "қ".repeat(37), "password_too_long"],
    ["password", "Password1", "password_common"],
    ["password", "ЙЦУКЕНГШЩЗ", "password_common"],
    ["password", "SaudaFlow", "password_common"],
    ["password", "new.person@example.kz", "password_is_email"],
    ["password", "New.Person", "password_is_email"],
    ["phone", "+1 202 555 01 00", "phone_invalid"],
    ["email", "no-at-sign", "wrong_format"],
    ["email", "two﹫signs@example.kz", "wrong_format"],
    ["email", "two@signs．kz．", "wrong_format"],
    ["email", "no-dot@example", "wrong_format"],
    ["email", "ai\u200Bgul@example.kz", "wrong_format"],
    ["email", "ai\u00ADgul@example.kz", "wrong_format"],
    ["email", "aigul@exam\u2060ple.kz", "wrong_format"],
    ["email", "\u202Eaigul@example.kz", "wrong_format"],
    ["email", "aigul\u0001@example.kz", "wrong_format"],
    ["email", "aigul@example.kz\u200D", "wrong_format"],
    ["email", "aigul\u034F@example.kz", "wrong_format"],
    ["full_name", "Айгүл\u200BСәрсенова", "wrong_format"],
    ["full_name", "Ай\u00ADгүл", "wrong_format"],
    ["full_name", "Айгүл\u2060", "wrong_format"],
    ["full_name", "\u202Eлүгйа", "wrong_format"],
    ["full_name", "Айгүл\u0001", "wrong_format"],
    ["full_name", "Айгүл\nАдмин", "wrong_format"],
    ["full_name", "Айгүл\r", "wrong_format"],
    ["full_name", "Айгүл\u2028Админ", "wrong_format"],
    ["full_name", "\u3164", "wrong_format"],
    ["consent", false, "not_allowed"],
    ["full_name", "   ", "wrong_format"],
    ["role", "admin", "unknown_field"],
    ["id", 1, "unknown_field"],
  ])("refuses %s %s as %s", async (field, value, code) => {
    const before = await users();
    const answer = await shop.post(
      "/auth/register",
      body({ email: "new.person@example.kz", [field]: value }),
    );
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toMatchObject([{ path: field, code }]);
    expect(await users()).toEqual(before);
  });

  it("takes a password of exactly 72 bytes and cuts nothing off a longer one at login", async () => {
    const password = "ұ".repeat(36);
    expect((await shop.post("/auth/register", body({ email: "long@example.kz", password }))).status).toBe(
      201,
    );
    expect(
      (await shop.post("/auth/login", { email: "long@example.kz", password: `${password}x` })).status,
    ).toBe(401);
    expect((await shop.post("/auth/login", { email: "long@example.kz", password })).status).toBe(200);
  });

  it("registers one of 50 who come at once with one e-mail", async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => shop.post("/auth/register", body({ email: "race@example.kz" }))),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    // Two hashes run, twenty wait, the rest are told at once that we are busy.
    const busy = answers.filter(({ status }) => status === 503);
    expect(busy.length).toBeGreaterThanOrEqual(28);
    expect(statuses.filter((status) => status === 409)).toHaveLength(49 - busy.length);
    expect(busy[0]).toMatchObject({ body: { code: "overloaded" }, headers: { "retry-after": "3" } });
    const rows = await users();
    expect(rows.filter(({ email }) => email === "race@example.kz")).toHaveLength(1);
    const wallets = await shop.database.read
      .selectFrom("ledger_accounts")
      .select("id")
      .where("kind", "=", "wallet")
      .execute();
    expect(wallets).toHaveLength(rows.length);
  });
});

onBothDatabases(
  "registrations by address",
  (shop) => {
    it("are limited to ten an hour", async () => {
      const attempt = () => shop.post("/auth/register", body({ password: "password1" }));
      for (let i = 0; i < 10; i++) expect((await attempt()).status).toBe(400);
      const limited = await attempt();
      expect([limited.status, limited.headers["retry-after"]]).toEqual([429, "3600"]);
      shop.now = new Date(shop.now.getTime() + 3_600_000);
      expect((await attempt()).status).toBe(400);
    });

    it("counts all addresses of one IPv6 customer together", async () => {
      const attempt = async (remoteAddress: string) => {
        const payload = body({ password: "password1" });
        const call = { method: "POST", url: "/api/v1/auth/register", remoteAddress, payload } as const;
        return (await shop.app.inject(call)).statusCode;
      };
      for (let i = 1; i <= 10; i++) expect(await attempt(`2001:db8::${i}`)).toBe(400);
      expect(await attempt("2001:db8::b")).toBe(429);
    });
  },
  { rate_limit: true },
);
