import { businessDate } from "@saudaflow/contract";
import { Download, UserRoundX } from "lucide-react";
import { useState } from "react";
import { useT } from "#shared/i18n/context.ts";
import { later } from "#shared/later.tsx";
import { saveFile } from "#shared/save-file.ts";
import { useShopName } from "#shared/settings.ts";
import { Button } from "#shared/ui/button.tsx";
import { FormSkeleton } from "#shared/ui/form-skeleton.tsx";
import { Sheet } from "#shared/ui/sheet.tsx";
import { toast } from "#shared/ui/toast.ts";
import { useErrorText } from "#shared/ui/use-error-text.ts";
import { useLazyExportPersonalDataQuery } from "./api.ts";

const CloseAccountForm = later(() => import("./close-account-form.tsx"), <FormSkeleton fields={1} />);

/** What the law gives everybody: a copy of one's data, and leaving. */
export function OwnData({ email }: { readonly email: string }) {
  const t = useT();
  const name = useShopName();
  const say = useErrorText();
  const [load, { isFetching }] = useLazyExportPersonalDataQuery();
  const [closing, setClosing] = useState(false);
  const save = async () => {
    const { data, error } = await load();
    if (!data) return toast({ text: say(error), look: "bad" });
    const file = new Blob([JSON.stringify(data, null, 2)], { type: "application/json" });
    saveFile(URL.createObjectURL(file), `${name} ${businessDate(new Date(data.exported_at))}.json`);
  };
  return (
    <>
      <p className="mb-3 text-ink-soft">{t.account.own_data_text}</p>
      <div className="flex flex-wrap gap-2">
        <Button look="soft" busy={isFetching} onClick={() => void save()}>
          <Download aria-hidden className="size-5" />
          {t.account.download_data}
        </Button>
        <Button look="danger" onClick={() => setClosing(true)}>
          <UserRoundX aria-hidden className="size-5" />
          {t.account.close_account}
        </Button>
      </div>
      <Sheet open={closing} onOpenChange={setClosing} title={t.account.close_account}>
        <CloseAccountForm email={email} />
      </Sheet>
    </>
  );
}
