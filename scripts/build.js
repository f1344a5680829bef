// `npm run build`: what a server needs before the shop is started, its packages and the web app.
import { ensureInstalled, ensureWebBuilt } from "./prepare.js";

await ensureInstalled();
await ensureWebBuilt();
