import { useSyncExternalStore } from "react";

function watched(query: string) {
  const media = matchMedia(query);
  const subscribe = (changed: () => void) => {
    media.addEventListener("change", changed);
    return () => media.removeEventListener("change", changed);
  };
  return () => useSyncExternalStore(subscribe, () => media.matches);
}

/** More room than on a phone: where a list is drawn as another thing there, and not only styled. */
export const useWide = watched("(min-width: 48rem)");
export const useDesk = watched("(min-width: 64rem)");
