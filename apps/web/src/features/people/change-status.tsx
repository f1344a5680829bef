import type { ManagedUserDetails } from "@saudaflow/contract";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { BlockButton } from "#shared/panel/block-button.tsx";
import { useChangeUserStatusMutation } from "./api.ts";

export function ChangeStatus({ person: { id, full_name, status } }: { readonly person: ManagedUserDetails }) {
  const t = usePanelT();
  const [change] = useChangeUserStatusMutation();
  return (
    <BlockButton
      name={full_name}
      status={status}
      words={t.people}
      onChange={(body) => change({ id, body })}
    />
  );
}
