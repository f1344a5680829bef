/** Imports and exports of price lists: what programs and the background call. */
export { forgetImports } from "./forget-imports.ts";
export { type ImportSummary, importFile } from "./import-file.ts";
export { importJobs } from "./jobs.ts";
export { importMessage } from "./messages.ts";
export { importsRoutes } from "./routes.ts";
export { SheetError } from "./sheet.ts";
