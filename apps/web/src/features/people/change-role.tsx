import { type ManagedUserDetails, ROLES, type Role } from "@saudaflow/contract";
import { UserCog } from "lucide-react";
import { useMemo, useState } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Button } from "#shared/ui/button.tsx";
import { Confirm } from "#shared/ui/confirm.tsx";
import { RadioCards } from "#shared/ui/radio-cards.tsx";
import { RefusalLine } from "#shared/ui/refusal-line.tsx";
import { toast } from "#shared/ui/toast.ts";
import { useErrorText } from "#shared/ui/use-error-text.ts";
import { useChangeUserRoleMutation } from "./api.ts";

/** Another role, with what it means said before; a refusal stays in the dialog, beside the choice. */
export function ChangeRole({ person }: { readonly person: ManagedUserDetails }) {
  const t = usePanelT();
  const say = useErrorText();
  const [open, setOpen] = useState(false);
  const [role, setRole] = useState<Role>(person.role);
  const [change, { error, isLoading, reset }] = useChangeUserRoleMutation();
  const options = useMemo(
    () => ROLES.map((value) => ({ value, label: t.people.roles[value], note: t.people.role_means[value] })),
    [t],
  );
  const show = () => {
    reset();
    setRole(person.role);
    setOpen(true);
  };
  const confirm = async () => {
    const { error: refused } = await change({ id: person.id, body: { role } });
    if (refused) return;
    setOpen(false);
    toast({ text: t.people.role_changed(person.full_name, t.people.roles[role]) });
  };
  return (
    <>
      <Button look="soft" onClick={show}>
        <UserCog aria-hidden className="size-4" />
        {t.people.change_role}
      </Button>
      <Confirm
        open={open}
        onOpenChange={setOpen}
        title={t.people.change_role}
        action={t.people.give_role(t.people.roles[role])}
        busy={isLoading}
        disabled={role === person.role}
        onConfirm={() => void confirm()}
      >
        <RadioCards legend={person.full_name} options={options} value={role} onChange={setRole} stacked />
        <p className="my-4 text-sm">{t.people.role_note}</p>
        <RefusalLine text={error && say(error)} />
      </Confirm>
    </>
  );
}
