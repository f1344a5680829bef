import type { LucideIcon } from "lucide-react";
import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { usePanelT } from "#shared/i18n/panel.tsx";

export interface NavEntry {
  readonly icon: LucideIcon;
  readonly label: (t: ReturnType<typeof usePanelT>) => string;
}
export type PanelName = "seller" | "admin";

export interface PanelPage {
  /** Below the panel's own address; empty for its first page. */
  readonly path: string;
  readonly Page: LazyExoticComponent<ComponentType>;
  /** Pages without it are reached from others. The first four stand in a phone's bottom bar. */
  readonly nav?: NavEntry | undefined;
}

/** One page of a panel: a file that exports its `Component`, downloaded when it is opened. */
export const page = (
  path: string,
  load: () => Promise<{ Component: ComponentType }>,
  nav?: NavEntry,
): PanelPage => ({ path, Page: lazy(async () => ({ default: (await load()).Component })), nav });
