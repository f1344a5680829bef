import type { Import } from "@saudaflow/contract";
import { FileUp } from "lucide-react";
import { useRef } from "react";
import { Button } from "#shared/ui/button.tsx";
import type { ButtonLook } from "#shared/ui/button-class.ts";
import { useImportUpload } from "./use-import-upload.ts";

interface Props extends ButtonLook {
  readonly shop_id: number;
  readonly label: string;
  readonly onStarted: (started: Import) => void;
}

/** Another file in the place of one that was not right. */
export function MendedFile({ shop_id, label, onStarted, ...look }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const { progress, send } = useImportUpload(shop_id, onStarted);
  return (
    <>
      <Button {...look} busy={progress !== undefined} onClick={() => input.current?.click()}>
        <FileUp aria-hidden className="size-5" />
        {label}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        accept=".csv,.txt,.tsv,.xlsx"
        aria-label={label}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void send(file);
          target.value = "";
        }}
      />
    </>
  );
}
