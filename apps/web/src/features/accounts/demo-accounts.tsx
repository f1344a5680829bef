import { ChevronRight, ShieldCheck, ShoppingBasket, Store } from "lucide-react";
import { useId } from "react";
import { useT } from "#shared/i18n/context.ts";
import { Spinner } from "#shared/ui/spinner.tsx";
import { useErrorText } from "#shared/ui/use-error-text.ts";
import { useGetDemoQuery, useLoginMutation } from "./api.ts";
import { useEnter } from "./use-enter.ts";

const ICONS = { client: ShoppingBasket, seller: Store, admin: ShieldCheck };

/** In a demo shop: its people, one press each. Nothing where there is no demo. */
export function DemoAccounts() {
  const t = useT();
  const say = useErrorText();
  const id = useId();
  const { data } = useGetDemoQuery();
  const [login, { isLoading, originalArgs, error }] = useLoginMutation();
  const enter = useEnter();
  if (!data) return null;
  const open = async (email: string) => {
    const { data: answer } = await login({ body: { email, password: data.password } });
    if (answer) enter(answer);
  };
  return (
    <section aria-labelledby={id} className="mt-8 rounded-card bg-surface p-2">
      <h2 id={id} className="px-3 pt-2 pb-1 text-sm text-ink-soft">
        {t.account.demo}
      </h2>
      <ul>
        {data.accounts.map(({ email, role }) => {
          const Icon = ICONS[role];
          const busy = isLoading && originalArgs?.body.email === email;
          return (
            <li key={email}>
              <button
                type="button"
                disabled={isLoading}
                onClick={() => void open(email)}
                className="flex min-h-14 w-full items-center gap-3 rounded-control px-3 text-start transition-colors hover:bg-sunken"
              >
                <span className="grid size-10 shrink-0 place-items-center rounded-full bg-accent-soft text-accent-ink">
                  <Icon aria-hidden className="size-5" />
                </span>
                <span className="min-w-0 flex-1">
                  <span className="block font-medium">{t.account.roles[role]}</span>
                  <span className="block wrap-anywhere text-sm text-ink-soft">{email}</span>
                </span>
                {busy ? <Spinner /> : <ChevronRight aria-hidden className="size-5 text-ink-soft" />}
              </button>
            </li>
          );
        })}
      </ul>
      <div role="alert">{error && <p className="px-3 py-2 text-sm text-sale">{say(error)}</p>}</div>
    </section>
  );
}
