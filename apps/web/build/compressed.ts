import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip, constants as zlib } from "node:zlib";
import type { Plugin, ResolvedConfig } from "vite";

const WORTH_IT = /\.(js|css|svg|wasm)$/;
const brotli = promisify(brotliCompress);
const zipped = promisify(gzip);

/** Lays a small copy beside each file, once and as small as can be: the server sends what the browser understands. */
export function compressed(): Plugin {
  let config: ResolvedConfig;
  return {
    name: "compressed",
    apply: "build",
    configResolved(resolved) {
      config = resolved;
    },
    closeBundle: {
      sequential: true,
      async handler() {
        const dist = join(config.root, config.build.outDir);
        const files = [dist, join(dist, "assets")].map(async (folder) =>
          (await readdir(folder)).filter((name) => WORTH_IT.test(name)).map((name) => join(folder, name)),
        );
        for (const file of (await Promise.all(files)).flat()) {
          const bytes = await readFile(file);
          const [br, gz] = await Promise.all([
            brotli(bytes, { params: { [zlib.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
            zipped(bytes, { level: zlib.Z_BEST_COMPRESSION }),
          ]);
          await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
        }
      },
    },
  };
}
