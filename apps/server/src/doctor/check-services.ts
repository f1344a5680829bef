import { randomBytes } from "node:crypto";
import { type Config, isLoopback } from "#config";
import { mailerOf } from "#platform/mail/mailer.ts";
import { openStorage } from "#platform/storage/storage.ts";
import { broken, type Finding, lookHere, ok } from "./finding.ts";

const ANSWER_MS = 5000;

/** Whether letters go out. */
export async function checkMail(config: Config): Promise<Finding> {
  if (config.smtp_url === undefined) {
    if (!config.production) return ok("SMTP_URL is not set: letters are shown in the server's log");
    return lookHere("SMTP_URL is not set: letters go nowhere, nobody gets a new password by e-mail");
  }
  const mailer = mailerOf(config);
  try {
    await mailer.greet();
    return ok("the mail server greets us and lets us in");
  } catch (error) {
    return broken(`the mail server does not take us: ${(error as Error).message}. Check SMTP_URL`);
  } finally {
    mailer.close();
  }
}

/** Whether pictures can be written, read and deleted. */
export async function checkStorage(config: Config): Promise<Finding> {
  const storage = openStorage(config);
  const where = config.s3 ? `the bucket ${config.s3.bucket}` : config.data_dir;
  const name = `images/probe-${randomBytes(8).toString("hex")}.txt`;
  const bytes = randomBytes(16);
  await storage.put(name, bytes, "text/plain");
  const read = await storage.get(name);
  await storage.delete(name);
  if (read === undefined || !bytes.equals(read))
    return broken(`${where} gave back something else than was written`);
  return ok(`${where} can be written and read`);
}

/** Whether the shop's address is one that people can use, and answers. */
export async function checkAddress({ production, public_url }: Config): Promise<Finding> {
  const url = new URL(public_url);
  if (production && isLoopback(url.hostname)) {
    return lookHere(
      `PUBLIC_URL is ${public_url}: links and QR codes lead nowhere; set it to the shop's address`,
    );
  }
  if (production && url.protocol !== "https:") {
    return lookHere(`${public_url} is not https: passwords travel in the clear, and nobody stays signed in`);
  }
  const status = await fetch(`${public_url}/live`, { signal: AbortSignal.timeout(ANSWER_MS) }).then(
    (response) => response.status,
    () => undefined,
  );
  if (status === 200) return ok(`${public_url} answers`);
  const why = isLoopback(url.hostname)
    ? "is the server started? (at another port: PORT=… npm run doctor)"
    : "is the server started, does the name lead to this machine?";
  return lookHere(`${public_url}/live answers ${status ?? "nothing"}: ${why}`);
}
