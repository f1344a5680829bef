import type { SavedAddress } from "@saudaflow/contract";
import { useT } from "#shared/i18n/context.ts";
import { later } from "#shared/later.tsx";
import { FormSkeleton } from "#shared/ui/form-skeleton.tsx";
import { Sheet } from "#shared/ui/sheet.tsx";

const AddressForm = later(() => import("./address-form.tsx"), <FormSkeleton fields={5} />);

interface Props {
  /** The address to change; undefined: a new one. */
  readonly address: SavedAddress | undefined;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

export function AddressSheet({ address, open, onOpenChange }: Props) {
  const t = useT();
  return (
    <Sheet
      open={open}
      onOpenChange={onOpenChange}
      title={address ? t.account.change_address : t.account.add_address}
    >
      <AddressForm address={address} onDone={() => onOpenChange(false)} />
    </Sheet>
  );
}
