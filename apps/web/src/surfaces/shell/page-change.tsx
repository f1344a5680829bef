import { useEffect } from "react";
import { useLocation } from "react-router";
import { announce } from "#shared/announce.ts";

/** Outlives the layouts: going from one to the other is a change of page as well. */
let shown: string | undefined;

/** Once in each layout: another page takes the focus and says its title, as a page that is loaded does by itself. */
export function PageChange() {
  const { pathname } = useLocation();
  useEffect(() => {
    const before = shown;
    shown = pathname;
    if (before === undefined || before === pathname) return;
    document.getElementById("content")?.focus({ preventScroll: true });
  }, [pathname]);
  useEffect(() => {
    let title = document.title;
    const look = () => {
      if (document.title === title || document.title === "") return;
      title = document.title;
      announce(title);
    };
    const observer = new MutationObserver(look);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
  }, []);
  return null;
}
