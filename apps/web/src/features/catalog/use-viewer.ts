import { useState } from "react";
import { useLocation, useNavigate } from "react-router";

/** What lies over the whole page has a step of its own in the history, so that the back button closes it. */
export function useViewer() {
  const location = useLocation();
  const navigate = useNavigate();
  // After a reload the history still knows the step; the page begins without.
  const [wasOpened, setOpened] = useState(false);
  const isOpen = wasOpened && (location.state as { viewer?: true } | null)?.viewer === true;
  return {
    wasOpened,
    isOpen,
    open: () => {
      setOpened(true);
      void navigate(location, { state: { viewer: true }, preventScrollReset: true });
    },
    close: () => void navigate(-1),
  };
}
