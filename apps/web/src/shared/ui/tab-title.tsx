import { useShopName } from "../settings.ts";

/** Names the browser's tab: the page, then the shop. */
export function TabTitle({ title }: { readonly title: string }) {
  return <title>{`${title} · ${useShopName()}`}</title>;
}
