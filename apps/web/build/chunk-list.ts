import type { Plugin } from "vite";

/** Writes down which sources lie in which file and what each file loads, for scripts/check-first-load.js. */
export function chunkList(): Plugin {
  return {
    name: "chunk-list",
    apply: "build",
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
      const source = JSON.stringify(
        chunks.map(({ fileName, imports, isEntry, facadeModuleId, moduleIds }) => ({
          file: fileName,
          imports,
          isEntry,
          source: facadeModuleId && short(facadeModuleId),
          modules: moduleIds.map(short),
        })),
      );
      this.emitFile({ type: "asset", fileName: ".chunks.json", source });
    },
  };
}

const short = (id: string) => id.replace(/^.*\/apps\/web\/src\//, "");
