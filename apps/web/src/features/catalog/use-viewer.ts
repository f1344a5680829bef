import { useState } from "react";
import { useLocation, useNavigate } from "react-router";

/** What lies over the whole page has a step of its own in the history, so that the back button closes it. */
export function useViewer() {
  const location = useLocation();
  const navigate = useNavigate();
  // After a reload the history still knows the step; the page begins without.
  const [asked, setAsked] = useState<"never" | "open" | "closed">("never");
  const isThere = (location.state as { viewer?: true } | null)?.viewer === true;
  return {
    isWanted: asked !== "never",
    isOpen: asked === "open" && isThere,
    open: () => {
      setAsked("open");
      void navigate(location, { state: { viewer: true }, preventScrollReset: true });
    },
    close: () => {
      // At once, so that a second press does not go back twice.
      setAsked("closed");
      void navigate(-1);
    },
  };
}
