import type { LucideIcon } from "lucide-react";
import {
  Button as AriaButton,
  type ButtonProps as AriaProps,
  Tooltip,
  TooltipTrigger,
} from "react-aria-components";
import "./button.css";

export interface IconButtonProps extends Omit<AriaProps, "children" | "className" | "style"> {
  testId: string;
  /** The words for its action: read aloud, and shown as a tooltip. */
  label: string;
  icon: LucideIcon;
}

export function IconButton({ testId, label, icon: Icon, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton className="icon-button" aria-label={label} data-testid={testId} {...rest}>
        <Icon size={16} aria-hidden />
      </AriaButton>
      <Tooltip className="tooltip" offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
