import type { Ref, TextareaHTMLAttributes } from "react";
import { cx } from "../cx.ts";
import { controlClass } from "./control-class.ts";
import { useFieldProps } from "./field-context.ts";

interface Props extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  readonly ref?: Ref<HTMLTextAreaElement>;
}

export function Textarea({ className, rows = 3, ...rest }: Props) {
  return (
    <textarea
      {...useFieldProps()}
      {...rest}
      rows={rows}
      className={cx(controlClass, "field-sizing-content", className)}
    />
  );
}
