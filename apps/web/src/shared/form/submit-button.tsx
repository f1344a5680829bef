import type { ComponentProps } from "react";
import { useFormState } from "react-hook-form";
import { Button } from "../ui/button.tsx";

/** The form's one button: busy while sending, so that it cannot be sent twice. */
export function SubmitButton(props: ComponentProps<typeof Button>) {
  const { isSubmitting } = useFormState();
  return <Button {...props} type="submit" busy={isSubmitting} size="large" wide />;
}
