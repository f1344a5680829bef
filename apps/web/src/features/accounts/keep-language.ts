import type { Language } from "@saudaflow/contract";
import { userChanged } from "#shared/session.ts";
import type { Store } from "#shared/store.ts";
import { accountsApi } from "./api.ts";

/** Letters and notifications come in the language that was chosen. */
export function keepLanguage(language: Language) {
  return async (dispatch: Store["dispatch"]): Promise<void> => {
    const { data } = await dispatch(accountsApi.endpoints.changeProfile.initiate({ body: { language } }));
    if (data) dispatch(userChanged(data));
  };
}
