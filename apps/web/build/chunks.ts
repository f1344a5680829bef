import type { Rolldown } from "vite";

type Output = Rolldown.OutputChunk | Rolldown.OutputAsset;

/** A source's own chunk and all that it imports. */
export function filesOf(files: Output[], source: string): string[] {
  const chunks = files.filter((file) => file.type === "chunk");
  const start = chunks.find((chunk) => chunk.facadeModuleId?.endsWith(source));
  if (!start) throw new Error(`no chunk for ${source}`);
  const found = new Set<string>();
  const walk = (name: string) => {
    if (found.has(name)) return;
    found.add(name);
    for (const next of chunks.find((chunk) => chunk.fileName === name)?.imports ?? []) walk(next);
  };
  walk(start.fileName);
  return [...found].map((name) => `/${name}`);
}
