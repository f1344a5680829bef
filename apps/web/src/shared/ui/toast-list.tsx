import { Toast } from "@base-ui/react/toast";
import { Check, CircleAlert, X } from "lucide-react";
import { useEffect } from "react";
import { useT } from "../i18n/context.ts";
import { IconButton } from "./icon-button.tsx";
import { showToastsWith } from "./toast.ts";

const manager = Toast.createToastManager();

export default function ToastList() {
  const t = useT();
  useEffect(() => {
    showToastsWith(({ text, look = "good", action }) => {
      manager.add({
        title: text,
        type: look,
        timeout: look === "bad" ? 8000 : 4000,
        ...(action ? { actionProps: { children: action.label, onClick: action.run } } : {}),
      });
    });
  }, []);
  return (
    <Toast.Provider toastManager={manager} limit={2}>
      <Toast.Portal>
        <Toast.Viewport
          aria-label={t.shell.messages}
          className="fixed inset-x-4 top-[calc(0.75rem+env(safe-area-inset-top))] z-60 mx-auto flex max-w-md flex-col gap-2 md:top-auto md:bottom-6"
        >
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function Toasts() {
  const { toasts } = Toast.useToastManager();
  const t = useT();
  return toasts.map((item) => (
    <Toast.Root
      key={item.id}
      toast={item}
      className="rounded-card bg-ink text-page shadow-float transition-[translate,opacity] duration-200 data-starting-style:-translate-y-4 md:data-starting-style:translate-y-4 data-starting-style:opacity-0 data-ending-style:opacity-0 data-limited:hidden"
    >
      <Toast.Content className="flex min-h-13 items-center gap-3 py-1 ps-4 pe-1">
        {item.type === "bad" ? (
          <CircleAlert aria-hidden className="size-5 shrink-0" />
        ) : (
          <Check aria-hidden className="size-5 shrink-0" />
        )}
        {/* The list around it is read out politely; a refusal at once. */}
        <Toast.Title
          render={<p />}
          role={item.type === "bad" ? "alert" : undefined}
          className="flex-1 py-2 text-sm font-medium"
        />
        <Toast.Action className="min-h-11 rounded-control px-3 text-sm font-semibold underline underline-offset-4" />
        {/* Base UI hides it from those who do not see until the list has the focus: it can be pressed before. */}
        <Toast.Close
          aria-hidden={false}
          render={
            <IconButton
              icon={X}
              label={t.common.close}
              className="text-page hover:bg-transparent hover:text-page"
            />
          }
        />
      </Toast.Content>
    </Toast.Root>
  ));
}
