import { Eye, EyeOff } from "lucide-react";
import { type ComponentProps, useState } from "react";
import { useT } from "../i18n/context.ts";
import { IconButton } from "./icon-button.tsx";
import { Input } from "./input.tsx";

export function PasswordInput(props: ComponentProps<typeof Input>) {
  const [shown, setShown] = useState(false);
  const t = useT();
  return (
    <div className="relative">
      <Input {...props} type={shown ? "text" : "password"} className="pe-12" />
      <IconButton
        icon={shown ? EyeOff : Eye}
        label={shown ? t.common.hide_password : t.common.show_password}
        onClick={() => setShown(!shown)}
        className="absolute inset-y-0 end-0"
      />
    </div>
  );
}
