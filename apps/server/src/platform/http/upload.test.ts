import { type AddressInfo, connect } from "node:net";
import { expect, it } from "vitest";
import { sendForm } from "#testing/form.ts";
import { onBothDatabases } from "#testing/shop.ts";

const MB = 1024 * 1024;

onBothDatabases("uploads", (shop) => {
  it("that never end leave room for others, and give theirs back when they are cut off", async () => {
    const [slow, other] = [await shop.seller(), await shop.seller()];
    await shop.app.listen({ port: 0, host: "127.0.0.1" });
    const { port } = shop.app.server.address() as AddressInfo;
    const begin = () => {
      const socket = connect(port, "127.0.0.1");
      const head = [
        "POST /api/v1/products/imports HTTP/1.1",
        "host: localhost",
        `authorization: Bearer ${slow.access_token}`,
        "content-type: multipart/form-data; boundary=x",
        `content-length: ${19 * MB}`,
        "",
        "--x",
        'content-disposition: form-data; name="file"; filename="a.csv"',
      ];
      socket.on("error", () => {});
      socket.write(`${head.join("\r\n")}\r\n\r\n`);
      return socket;
    };
    const statusOf = async ({ access_token }: { access_token: string }) => {
      const part = { filename: "a.csv", type: "text/csv", bytes: Buffer.from("name\nx") };
      return (await sendForm(shop, "POST", "/products/imports", [part], access_token)).status;
    };
    // More than there is room for: our own asking takes a place now and then.
    const sockets = Array.from({ length: 8 }, begin);
    await expect.poll(() => statusOf(slow)).toBe(503);
    expect(await statusOf(other)).toBe(202);
    for (const socket of sockets) socket.destroy();
    await expect.poll(() => statusOf(slow)).not.toBe(503);
  });
});
