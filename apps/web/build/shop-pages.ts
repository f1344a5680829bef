/** What the bundler tells of modules: of rolldown's context, what is read here. */
interface Modules {
  getModuleInfo: (id: string) => {
    readonly isEntry: boolean;
    readonly importers: readonly string[];
    readonly dynamicImporters: readonly string[];
  } | null;
}

const PANEL = /\/surfaces\/(admin|seller|panel)\//;

/** How many pages and parts of the storefront that come as files of their own hold a module; a panel's do not count. */
export function countShopPages(id: string, modules: Modules): number {
  return [...above(id, modules, false)].filter((one) => isFirst(one, modules) && isOfShop(one, modules))
    .length;
}

function isFirst(id: string, modules: Modules): boolean {
  const info = modules.getModuleInfo(id);
  return info !== null && (info.isEntry || info.dynamicImporters.length > 0);
}

function isOfShop(id: string, modules: Modules): boolean {
  for (const one of above(id, modules, true)) if (modules.getModuleInfo(one)?.isEntry) return true;
  return false;
}

/** A module and all that import it, not through a panel; `dynamic`: also those that ask for it later. */
function above(id: string, modules: Modules, dynamic: boolean): Set<string> {
  const found = new Set(PANEL.test(id) ? [] : [id]);
  for (const one of found) {
    const info = modules.getModuleInfo(one);
    for (const importer of [...(info?.importers ?? []), ...(dynamic ? (info?.dynamicImporters ?? []) : [])]) {
      if (!PANEL.test(importer)) found.add(importer);
    }
  }
  return found;
}
