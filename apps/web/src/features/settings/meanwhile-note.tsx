import type { SettingsBody } from "@saudaflow/contract";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { changedMeanwhile } from "./meanwhile.ts";

interface Props {
  readonly before: SettingsBody;
  readonly now: SettingsBody;
}

/** Somebody else saved first: what he changed, and that nothing typed here is lost. */
export function MeanwhileNote({ before, now }: Props) {
  const t = usePanelT();
  const say = (value: unknown) => {
    if (typeof value === "boolean") return value ? t.common.yes : t.common.no;
    if (Array.isArray(value)) return value.map(({ rate }: { rate: number }) => `${rate} %`).join(", ");
    return value === null || value === "" ? "—" : String(value);
  };
  return (
    <div role="alert" className="rounded-card bg-few-soft px-4 py-3 text-few md:px-6">
      <p className="font-semibold">{t.settings.met_title}</p>
      <ul className="my-1 list-inside list-disc">
        {changedMeanwhile(before, now).map((name) => (
          <li key={name}>{t.settings.met_now(t.settings.names[name], say(now[name]))}</li>
        ))}
      </ul>
      <p>{t.settings.met_text}</p>
    </div>
  );
}
