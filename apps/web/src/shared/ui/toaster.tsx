import { type ComponentType, useEffect, useState } from "react";
import { onToast } from "./toast.ts";

/** Once in the page, at its root: a list that cannot be had takes nothing with it, and is asked for by the next toast. */
export function Toaster() {
  const [List, setList] = useState<ComponentType>();
  useEffect(() => {
    onToast(() => {
      import("./toast-list.tsx").then(
        (list) => setList(() => list.default),
        () => {},
      );
    });
  }, []);
  return List && <List />;
}
