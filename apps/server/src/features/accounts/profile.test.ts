import { expect, it } from "vitest";
import { onBothDatabases } from "#testing/shop.ts";

onBothDatabases("change-profile", (shop) => {
  it("changes what is said and nothing else, by the rules of registration", async () => {
    const { user, access_token: token } = await shop.client();
    const patch = (body: unknown) => shop.ask("PATCH", "/users/me", { body, token });
    const named = await patch({ full_name: "  Ерлан Қасымов ", phone: "8 701 123-45-67" });
    expect(named).toMatchObject({
      status: 200,
      body: { ...user, full_name: "Ерлан Қасымов", phone: "+77011234567", language: "kk" },
    });
    expect((await patch({ language: "ru" })).body).toEqual({ ...named.body, language: "ru" });
    expect((await patch({ phone: " " })).body.phone).toBeNull();
    expect((await patch({})).body).toEqual((await shop.get("/auth/me", token)).body);
    for (const [body, path, code] of [
      [{ phone: "12345" }, "phone", "phone_invalid"],
      [{ full_name: "Айгүл\u200b" }, "full_name", "wrong_format"],
      [{ full_name: " " }, "full_name", "wrong_format"],
      [{ language: "de" }, "language", "not_allowed"],
      [{ role: "admin" }, "role", "unknown_field"],
      [{ email: "other@example.kz" }, "email", "unknown_field"],
    ] as const) {
      const refused = await patch(body);
      expect(refused.status).toBe(400);
      expect(refused.body.errors).toMatchObject([{ path }]);
      expect([code, "required"]).toContain(refused.body.errors[0].code);
    }
    expect((await shop.get("/auth/me", token)).body.full_name).toBe("Ерлан Қасымов");
    expect((await shop.ask("PATCH", "/users/me", { body: {} })).status).toBe(401);
  });
});
