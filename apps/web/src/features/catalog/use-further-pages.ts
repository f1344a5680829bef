import { useState } from "react";
import { useLocation } from "react-router";

/** By place in the history: who comes back finds the list as long as he left it. */
const shown = new Map<string, number>();

/** How many pages stand below the one that the address names. Starts anew where the place is another: give it that key. */
export function useFurtherPages() {
  const { key } = useLocation();
  const [further, setFurther] = useState(() => shown.get(key) ?? 0);
  const showMore = () => {
    shown.set(key, further + 1);
    setFurther(further + 1);
  };
  return { further, showMore };
}
