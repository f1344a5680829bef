import { ScrollRestoration } from "react-router";

/** Back keeps its place. A page that is opened afresh has no key of its own: its address is one, or it would take another's place. */
export function ScrollMemory() {
  return (
    <ScrollRestoration
      getKey={({ key, pathname, search }) => (key === "default" ? pathname + search : key)}
    />
  );
}
