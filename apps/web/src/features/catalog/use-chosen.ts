import { useCallback, useMemo } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { type Chosen, readChosen, writeChosen } from "./product-filter.ts";

/** The filters live in the address: a page can be shared and the back button works. */
export function useChosen() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const chosen = useMemo(() => readChosen(search), [search]);
  const addressOf = useCallback(
    (change: Partial<Chosen>) => `/catalog?${writeChosen({ ...chosen, page: 1, ...change })}`,
    [chosen],
  );
  const choose = useCallback(
    (change: Partial<Chosen>) => void navigate(addressOf(change), { preventScrollReset: true }),
    [navigate, addressOf],
  );
  return { chosen, addressOf, choose };
}
