import { useCallback, useMemo } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { type Chosen, readChosen, writeChosen } from "./product-filter.ts";

const addressFor = (chosen: Chosen) => `/catalog?${writeChosen(chosen)}`;

/** The filters live in the address: a page can be shared and the back button works. */
export function useChosen() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const chosen = useMemo(() => readChosen(search), [search]);
  const addressOf = useCallback(
    (change: Partial<Chosen>) => addressFor({ ...chosen, page: 1, ...change }),
    [chosen],
  );
  const choose = useCallback(
    (change: Partial<Chosen>) => {
      // Chosen one after another on a slow phone: the address knows the last choice before the page shows it.
      const latest = readChosen(new URLSearchParams(location.search));
      void navigate(addressFor({ ...latest, page: 1, ...change }), { preventScrollReset: true });
    },
    [navigate],
  );
  return { chosen, addressOf, choose };
}
