import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const LIST = fileURLToPath(import.meta.resolve("lucide-react"));
const LINE = /export \{ ([^}]*) \} from '\.\/icons\/([\w-]+)\.mjs';/g;
const NAME = /default as (\w+)/g;
const IMPORT = /import \{([^}]*)\} from "lucide-react";/g;

/** Icons from their own files, not from the list of all: each then belongs to the pages that show it. */
export function directIcons(): Plugin {
  const list = readFileSync(LIST.replace("/cjs/lucide-react.js", "/esm/lucide-react.mjs"), "utf8");
  const fileOf = new Map<string, string>();
  for (const [, names = "", file = ""] of list.matchAll(LINE)) {
    for (const [, name = ""] of names.matchAll(NAME)) fileOf.set(name, file);
  }
  return {
    name: "direct-icons",
    enforce: "pre",
    transform: {
      filter: { id: /\/apps\/web\/src\/.*\.tsx?$/, code: "lucide-react" },
      handler: (code) =>
        code.replace(IMPORT, (_, names: string) =>
          names
            .split(",")
            .map((name) => name.trim())
            .filter((name) => name !== "" && !name.startsWith("type "))
            .map((name) => {
              const [icon = "", as = icon] = name.split(" as ");
              return `import ${as} from "lucide-react/icons/${fileOf.get(icon)}";`;
            })
            .join(""),
        ),
    },
  };
}
