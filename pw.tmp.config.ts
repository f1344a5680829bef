import base from "./playwright.config.ts";
const { webServer, ...rest } = base;
export default { ...rest, reporter: "list", use: { ...rest.use, trace: "off" } };
