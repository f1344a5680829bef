import { type ReactNode, useEffect, useRef, useState } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Button } from "#shared/ui/button.tsx";
import { RefusalLine } from "#shared/ui/refusal-line.tsx";
import { Sheet } from "#shared/ui/sheet.tsx";
import { useFormat } from "#shared/use-format.ts";
import { AdjustLine } from "./adjust-line.tsx";
import { AdjustNote } from "./adjust-note.tsx";
import { AdjustReason } from "./adjust-reason.tsx";
import { bodyOf, type Draft, withText } from "./draft.ts";
import { useAdjust } from "./use-adjust.ts";
import type { ChangeDraft } from "./use-draft.ts";

interface Props {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  readonly draft: Draft;
  readonly change: ChangeDraft;
  readonly onSaved: () => void;
  /** Where goods are added; without it they stay the same. */
  readonly choice?: ReactNode;
}

/** Receives, writes off or corrects the goods of a draft, all at once. */
export function AdjustSheet({ open, onOpenChange, title, draft, change, onSaved, choice }: Props) {
  const t = usePanelT().stock;
  const f = useFormat();
  const { adjust, isSending, problem } = useAdjust();
  const [checks, setChecks] = useState(0);
  const save = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (checks > 0) list.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [checks]);
  const { reason, note, lines } = draft;
  const send = async () => {
    const body = bodyOf(draft);
    if (!body) return setChecks(checks + 1);
    if (!(await adjust(body, draft))) return;
    setChecks(0);
    onSaved();
    onOpenChange(false);
  };
  const footer = (
    <div className="flex flex-col gap-3">
      <RefusalLine text={problem} />
      <Button
        ref={save}
        wide
        size="large"
        busy={isSending}
        disabled={lines.length === 0}
        onClick={() => void send()}
      >
        {lines.length > 1 ? t.save_many[reason](f.number(lines.length), lines.length) : t.save[reason]}
      </Button>
    </div>
  );
  return (
    <Sheet open={open} onOpenChange={onOpenChange} title={title} footer={footer}>
      <div className="flex flex-col gap-5 pb-4">
        <AdjustReason value={reason} onChange={(next) => change((now) => ({ ...now, reason: next }))} />
        {choice}
        <ul ref={list} aria-label={t.lines} className="flex flex-col gap-2 empty:hidden">
          {lines.map((line) => (
            <AdjustLine
              key={line.product.id}
              line={line}
              reason={reason}
              isChecked={checks > 0}
              onText={(text) => change((now) => withText(now, line.product.id, text))}
              onRemove={choice ? () => change((now) => withText(now, line.product.id, undefined)) : undefined}
              onEnter={() => save.current?.focus()}
            />
          ))}
        </ul>
        <AdjustNote
          reason={reason}
          value={note}
          onChange={(next) => change((now) => ({ ...now, note: next }))}
        />
      </div>
    </Sheet>
  );
}
