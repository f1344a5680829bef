import { join } from "node:path";
import { build, type Plugin, type PluginOption, type ResolvedConfig } from "vite";

/** Builds src/draw.tsx for the server, beside the page and out of the reach of its addresses. */
export function serverHalf(plugins: PluginOption[]): Plugin {
  let config: ResolvedConfig;
  return {
    name: "server-half",
    apply: "build",
    configResolved(resolved) {
      config = resolved;
    },
    closeBundle: {
      sequential: true,
      async handler() {
        const {
          root,
          build: { outDir },
        } = config;
        await build({
          configFile: false,
          root,
          logLevel: "warn",
          publicDir: false,
          plugins,
          define: { "process.env.NODE_ENV": '"production"' },
          // Whole: where the server runs there are no packages of the web app.
          ssr: { noExternal: true },
          build: {
            ssr: "src/draw.tsx",
            outDir: join(outDir, ".server"),
            emptyOutDir: true,
            // Panels are never drawn here.
            rolldownOptions: { external: /surfaces\/(admin|seller)\// },
          },
        });
      },
    },
  };
}
