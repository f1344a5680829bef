import type { SavedAddress } from "@saudaflow/contract";
import { MapPin, Pencil, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { useT } from "#shared/i18n/context.ts";
import { Badge } from "#shared/ui/badge.tsx";
import { Button } from "#shared/ui/button.tsx";
import { Confirm } from "#shared/ui/confirm.tsx";
import { IconButton } from "#shared/ui/icon-button.tsx";
import { Loaded } from "#shared/ui/loaded.tsx";
import { Skeleton } from "#shared/ui/skeleton.tsx";
import { toast } from "#shared/ui/toast.ts";
import { useErrorText } from "#shared/ui/use-error-text.ts";
import { AddressSheet } from "./address-sheet.tsx";
import { useListAddressesQuery, useRemoveAddressMutation } from "./api.ts";

/** Addresses kept for the next delivery: one taps instead of typing. */
export function AddressList() {
  const t = useT();
  const query = useListAddressesQuery();
  const [edited, setEdited] = useState<SavedAddress | "new">();
  return (
    <>
      <Loaded small query={query} skeleton={<Skeleton className="h-20" />}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="text-ink-soft">{t.account.no_addresses}</p>
          ) : (
            <ul className="divide-y divide-line">
              {items.map((address) => (
                <AddressRow key={address.id} address={address} onEdit={() => setEdited(address)} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <Button look="soft" className="mt-3" onClick={() => setEdited("new")}>
        <Plus aria-hidden className="size-5" />
        {t.account.add_address}
      </Button>
      <AddressSheet
        address={edited === "new" ? undefined : edited}
        open={edited !== undefined}
        onOpenChange={(open) => !open && setEdited(undefined)}
      />
    </>
  );
}

function AddressRow({ address, onEdit }: { readonly address: SavedAddress; readonly onEdit: () => void }) {
  const t = useT();
  const say = useErrorText();
  const [asking, setAsking] = useState(false);
  const [remove, { isLoading }] = useRemoveAddressMutation();
  const line = addressLine(address, t.orders.apartment_short);
  const forget = async () => {
    const { error } = await remove({ id: address.id });
    if (error) toast({ text: say(error), look: "bad" });
    else toast({ text: t.account.address_removed });
    setAsking(false);
  };
  return (
    <li className="flex items-center gap-3 py-3">
      <MapPin aria-hidden className="size-6 shrink-0 text-ink-soft" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {address.label || line}
          {address.is_default && <Badge look="good">{t.account.is_default}</Badge>}
        </p>
        {address.label && <p className="text-sm text-ink-soft">{line}</p>}
      </div>
      <IconButton icon={Pencil} label={`${t.common.edit}: ${line}`} onClick={onEdit} />
      <IconButton icon={Trash2} label={`${t.common.remove}: ${line}`} onClick={() => setAsking(true)} />
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title={t.account.remove_address}
        action={t.common.remove}
        danger
        busy={isLoading}
        onConfirm={() => void forget()}
      >
        {line}
      </Confirm>
    </li>
  );
}

/** "Алматы, Абай даңғылы, 10, кв. 5" */
function addressLine(
  { city, street, house, apartment }: SavedAddress,
  apartmentOf: (number: string) => string,
): string {
  return [city, street, house, apartment && apartmentOf(apartment)].filter(Boolean).join(", ");
}
